//! What a Chinese paper says of itself between the articles: whom to call with news or with what is to be printed, what to
//! scan, which edition it is.

/// Does the house speak in `line`?
pub(super) fn is_of_house(line: &str) -> bool {
    is_hotline(line) || is_scanned(line) || is_desk(line) || is_edition(line)
}

/// How the line begins that asks readers for news, with an example each; a number and what is paid stand in it.
const HOTLINES: [(&str, &str); 5] = [
    ("新闻热线", "新闻热线：1234567 线索一经采用付酬50元"),
    ("热线电话", "热线电话：1234567 线索一经采用付酬50元"),
    ("报料热线", "报料热线：1234567 一经采用 奖金50元"),
    ("爆料热线", "爆料热线：1234567 一经采用 奖金50元"),
    ("本报热线", "本报热线：1234567 提供线索有奖"),
];

/// Does `line` ask readers for news, and say where to call and that it is paid for?
fn is_hotline(line: &str) -> bool {
    line.len() <= 240
        && HOTLINES.iter().any(|(word, _)| line.starts_with(word))
        && line.bytes().filter(u8::is_ascii_digit).count() >= 7
        && ["采用", "酬", "奖"].iter().any(|word| line.contains(word))
        && !line.contains('。')
}

/// What a paper asks to scan, or to follow.
const FOLLOWED: [&str; 5] = ["二维码", "公众号", "客户端", "微博", "微信"];

/// Does `line` ask to scan what stands beside it, or to follow the paper: 扫一扫 关注云汀日报, 更多内容请扫描二维码, 关注云汀日报客户端?
fn is_scanned(line: &str) -> bool {
    let follows = || FOLLOWED.iter().any(|word| line.contains(word));
    let ends = || FOLLOWED.iter().any(|word| line.ends_with(word));
    line.len() <= 120
        && !line.contains(['，', '。', '；', '！', '？'])
        && (line.contains("扫一扫")
            && (follows() || ["关注", "下载", "看视频"].iter().any(|word| line.contains(word)))
            || line.contains("扫描") && line.ends_with("二维码")
            || line.starts_with("关注") && line.contains('报') && ends())
}

/// Whom to call who has something to be printed or brought, with an example each.
const DESKS: [(&str, &str); 8] = [
    ("登报", "登报热线：1234567"),
    ("刊登", "刊登热线 1234567"),
    ("广告", "广告热线：1234567 7654321"),
    ("广告部", "广告部电话：1234567"),
    ("分类广告", "分类广告热线：1234567"),
    ("订报", "订报热线：1234567"),
    ("订阅", "订阅电话：1234567"),
    ("发行", "发行热线：1234567"),
];

/// Does `line` say where to call a desk of the paper, and no more: 登报热线：1234567?
fn is_desk(line: &str) -> bool {
    let name = line.trim_end_matches(|letter: char| {
        letter.is_ascii_digit() || letter.is_whitespace() || "：:-—、/".contains(letter)
    });
    let Some(desk) = name.strip_suffix("热线").or_else(|| name.strip_suffix("电话")) else {
        return false;
    };
    line.len() >= name.len() + 7 && DESKS.iter().any(|(word, _)| desk == *word)
}

/// Is `line` the edition in brackets, as it stands beside a nameplate: （城市版）?
fn is_edition(line: &str) -> bool {
    let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    inside.is_some_and(|edition| {
        ["国内版", "海外版", "城市版", "农村版", "国际版", "地方版", "精编版"].contains(&edition)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_house_fires_on_its_example() {
        for (word, example) in HOTLINES {
            assert!(is_of_house(example), "{word}");
        }
        assert!(
            is_of_house("扫一扫 关注云汀日报") && !is_of_house("扫一扫就能过河 渡口有了电子船票")
        );
        for (word, example) in DESKS {
            assert!(example.starts_with(word) && is_of_house(example), "{example}");
        }
        for line in ["更多内容请扫描二维码", "关注云汀日报客户端", "（城市版）"]
        {
            assert!(is_of_house(line), "{line}");
        }
        for line in ["关注渡口复航", "渡口贴出二维码", "广告热线响了三年", "云汀（城市版）"]
        {
            assert!(!is_of_house(line), "{line}");
        }
        assert!(!is_of_house("新闻热线 1234567"));
    }
}
