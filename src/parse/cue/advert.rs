//! The words of display advertisements: what is to be had, where, and for how much.

use std::sync::LazyLock;

use crate::parse::lexicon::Lexicon;

/// What only an advertiser says, with an example each.
const ADVERT: [(&str, &str); 41] = [
    ("有售", "全县各大茶庄有售"),
    ("折起", "新款雨具七折起"),
    ("酬宾", "云汀茶具城 迎春酬宾"),
    ("盛大开盘", "清河花园 盛大开盘"),
    ("隆重开盘", "清河花园隆重开盘"),
    ("盛大开业", "渡口饭店盛大开业"),
    ("免检产品", "国家免检产品"),
    ("首付三", "首付三成 月供千元"),
    ("元起", "每平方米980元起"),
    ("开发商：", "开发商：云汀置业公司"),
    ("厂家直销", "青石竹器 厂家直销"),
    ("宴席预订", "谢师宴席预订"),
    ("饭预订", "年夜饭预订"),
    ("清货", "结业清货 感谢街坊"),
    ("订购专线", "订购专线 0800-000-000"),
    ("照码", "花色齐全 照码八折"),
    ("每盒", "每盒國幣二角"),
    ("每瓶", "每瓶大洋八角"),
    ("总经理处", "總經理處 河堤路"),
    ("总经销", "雲汀總經銷"),
    ("经销处", "各大經銷處"),
    ("批发", "茶葉批發 零售"),
    ("大减价", "春季大減價"),
    ("价廉物美", "各色紙傘 價廉物美"),
    ("货真价实", "百年老號 貨真價實"),
    ("免费送货", "電話訂購 免費送貨"),
    ("门市部", "雲汀茶莊門市部"),
    ("堂发行", "同春堂發行"),
    ("座价", "座價 前座二角"),
    ("日夜开演", "今日日夜開演"),
    ("今日开演", "今日開演"),
    ("冷气开放", "冷氣開放"),
    ("赐顾", "如蒙賜顧"),
    ("惠顾", "歡迎惠顧"),
    ("驾临", "歡迎駕臨"),
    ("专治", "專治咳嗽"),
    ("补肾", "補腎丸"),
    ("买一送一", "春茶買一送一"),
    ("函索即寄", "樣本函索即寄"),
    ("承印", "承印各種表册"),
    ("www.", "www.yunting.example"),
];

/// Has `text` words of a display advertisement?
pub(crate) fn is_advert(text: &str) -> bool {
    static LEXICON: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(ADVERT.map(|(word, _)| word)));
    LEXICON.is_in(text)
}

/// Does `text` end with the word that says that it was paid for: `—Advertisement.`, `—Adv.`, `(Advt.)`?
pub(crate) fn is_paid(text: &str) -> bool {
    let end = text.trim_end_matches(['.', ')', ']', ' ']);
    ["Advertisement", "ADVERTISEMENT", "Adv", "Advt", "Adv’t", "Adv't"].iter().any(|word| {
        end.strip_suffix(word).is_some_and(|front| {
            front.trim_end().ends_with(['—', '–', '-', '(', '[']) && front.chars().count() > 1
        })
    })
}

/// Has `text` such words, or says where to ask: by telephone, at an address?
pub(crate) fn sells(text: &str) -> bool {
    is_advert(text) || ["热线：", "电话：", "地址："].iter().any(|word| text.contains(word))
}

/// What stands before a number to call, with an example each.
const CALLS: [(&str, &str); 11] = [
    ("电话", "电话：1234567"),
    ("热线", "贵宾热线：1234567"),
    ("专线", "服務專線01-234-5678"),
    ("订座", "订座 1234 5678"),
    ("订餐", "订餐：12345678"),
    ("预订", "预订：1234567"),
    ("咨询", "咨询 1234567"),
    ("查询", "查詢：1234 5678"),
    ("售楼", "售楼处 1234 5678"),
    ("QQ", "QQ：123456789"),
    ("VIP", "VIP：1234567 7654321"),
];

/// The fewest figures of a number to call: in Latin figures behind such a word, without one, and in Han.
const CALLED: usize = 7;
const ALONE: usize = 10;
const HAN: usize = 5;

/// Does `text`, a display line, say where to call, as no headline does: 贵宾热线：1234567, 電話一二三四五六七, 400-123-4567?
pub(crate) fn calls(text: &str) -> bool {
    let (mut most, mut han, mut figures, mut hans) = (0, 0, 0, 0);
    for letter in text.chars() {
        // 1234 5678: a blank, or a stroke, stands inside a number.
        let inside = figures >= 2 && matches!(letter, '-' | '—' | ' ');
        figures = if letter.is_ascii_digit() || matches!(letter, '０'..='９') {
            figures + 1
        } else if inside {
            figures
        } else {
            0
        };
        hans = if "〇○零一二三四五六七八九".contains(letter) { hans + 1 } else { 0 };
        most = most.max(figures);
        han = han.max(hans);
    }
    let named = || CALLS.iter().any(|(word, _)| text.contains(word));
    most >= ALONE && text.contains('-') || (most >= CALLED || han >= HAN) && named()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::forms::simplified;

    #[test]
    fn what_was_paid_for_says_so() {
        for text in ["It cured him.—Advertisement.", "Coal at $6.—Adv.", "Come in. (Advt.)"] {
            assert!(is_paid(text), "{text}");
        }
        assert!(!is_paid("He reads the Morning Advertisement.") && !is_paid("—Adv."));
    }

    #[test]
    fn every_word_is_told_by_its_example() {
        for (word, example) in ADVERT {
            let example = simplified(example);
            assert!(example.contains(word) && is_advert(&example), "{example}");
        }
    }

    #[test]
    fn where_to_call_is_told() {
        for (word, example) in CALLS {
            let example = simplified(example);
            assert!(example.contains(word) && calls(&example), "{example}");
        }
        assert!(calls("买茶就打400-123-4567") && calls("电话一二三四五六七"));
        for text in ["12345热线一年接了三万件", "渡口03 08 11 19 24 30", "二〇二六年电话费降了"]
        {
            assert!(!calls(text), "{text}");
        }
    }

    #[test]
    fn news_is_no_advertisement() {
        for text in ["青石大桥合龙", "沪市今日开盘走低", "春茶今日开采"] {
            assert!(!is_advert(text), "{text}");
        }
    }
}
