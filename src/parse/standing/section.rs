//! Standing heads that reach over all that follows: the parts of an old paper, what stands over small notices.

use crate::parse::forms::simplified;

/// What the parts of an old paper's page are of, in simplified letters.
const MATTERS: [&str; 15] = [
    "国际", "国内", "国外", "本埠", "外埠", "本市", "本县", "各地", "地方", "省闻", "教育", "体育",
    "经济", "社会", "妇女",
];

/// What they are called behind that, or alone.
const CALLED: [&str; 4] = ["要闻", "新闻", "消息", "电讯"];

/// The most letters of such a name.
const LONGEST: usize = 6;

/// Is `text` what an old paper calls a part of its page: 國際, 本埠新聞, 要聞, 教育與體育?
pub(in crate::parse) fn is_section(text: &str) -> bool {
    if text.chars().nth(LONGEST).is_some() {
        return false;
    }
    let text = &*simplified(text);
    let matter = |part: &str| MATTERS.contains(&part);
    let parts = || text.split(['与', '·']);
    let called = |word: &&str| {
        text.strip_suffix(*word).is_some_and(|front| front.is_empty() || matter(front))
    };
    // Alone 新闻 is no part's name.
    text == "要闻" || parts().all(matter) || CALLED.iter().any(|word| called(word) && *word != text)
}

/// What stands over small notices.
const NOTICES: [&str; 12] = [
    "声明", "公告", "讣告", "启事", "通告", "遗失", "寻人", "招领", "鸣谢", "便民", "服务", "信息",
];

/// Is `text`, in simplified letters, what stands over small notices, of two kinds at least: 声明·讣告, 公告·启事?
pub(in crate::parse) fn is_of_notices(text: &str) -> bool {
    let parts = || text.split(['·', '•', '・']);
    text.contains(['·', '•', '・'])
        && parts().count() <= 4
        && parts().all(|part| NOTICES.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_an_old_paper_are_told() {
        for text in ["國際", "本埠新聞", "要聞", "教育與體育", "國內要聞", "國際電訊"]
        {
            assert!(is_section(text), "{text}");
        }
        for text in ["渡口新聞", "新聞", "教育局消息", "本埠渡口", "社評"] {
            assert!(!is_section(text), "{text}");
        }
    }

    #[test]
    fn what_stands_over_notices_is_told() {
        assert!(is_of_notices("声明·讣告") && is_of_notices("公告·启事"));
        assert!(!is_of_notices("声明") && !is_of_notices("渡口·公告"));
    }
}
