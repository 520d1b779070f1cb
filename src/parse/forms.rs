//! Traditional forms of the letters that the rules' words are written with: 記者 is read as 记者, 轉 as 转.
//!
//! Each form and its simplified one take the same bytes, so that a place in the folded text is a place in the text. Forms
//! that simplified text has too (著, 瞭) are left alone.

use std::borrow::Cow;

/// Each form with its simplified one behind it, in the order of the forms.
const FORMS: &str = "\
    丟丢並并亞亚佈布佔占併并來来侷局係系個个們们備备傢家傳传價价億亿儘尽儲储內内兩两冊册別别刪删則则剛刚創创劃划劇剧\
    劉刘動动務务勞劳勻匀匯汇區区協协卽即厤历厲厉參参叄叁叢丛吳吴吿告呂吕員员問问啓启啟启喫吃喬乔單单嗎吗噹当嚮向嚴严\
    囌苏國国園园圓圆圖图團团垻坝埰采執执報报場场塊块塗涂墰坛墻墙壇坛壜坛壩坝夠够奧奥奮奋娛娱婁娄婦妇孃娘孫孙學学宮宫\
    寀采實实寧宁審审寫写將将專专對对導导屆届層层嵗岁嶽岳巖岩帥帅師师帶带幣币幫帮幹干廠厂廢废廣广廳厅張张強强彆别彔录\
    彙汇後后從从復复徹彻愛爱慄栗態态慶庆慼戚應应懞蒙戰战戲戏戶户捨舍捲卷掃扫採采換换揮挥搶抢撐撑撥拨擊击據据擴扩擺摆\
    攝摄敎教數数於于時时晉晋暫暂曆历曏向曬晒書书會会朮术東东査查條条棊棋楊杨業业榦干榮荣樁桩樂乐樑梁樓楼標标樣样樸朴\
    樹树橋桥機机橫横檔档檢检檯台櫓橹欄栏權权欒栾歐欧歡欢歲岁歷历氣气決决沒没況况淩凌減减湯汤準准溫温溼湿滙汇滿满漲涨\
    澆浇濃浓濕湿濛蒙濟济瀋沈瀏浏灣湾為为烏乌熱热燈灯燒烧營营爲为牀床牆墙狀状獅狮獨独獲获現现環环產产産产甦苏畝亩畢毕\
    畫画畵画當当疊叠療疗發发盡尽監监盤盘盧卢眞真眾众睜睁瞞瞒矇蒙硃朱碼码礎础禮礼稅税種种稱称穀谷穩稳穫获竇窦筆笔箇个\
    節节範范築筑簍篓簡简籌筹籲吁糧粮糰团紀纪約约紙纸級级紛纷細细紹绍終终組组結结絡络給给統统經经綜综綫线維维網网緊紧\
    線线編编練练緻致縣县縫缝縮缩縱纵總总織织繞绕繩绳繪绘繫系續续纔才纜缆罈坛罎坛羅罗羣群習习聞闻聯联聲声聶聂職职聽听\
    脈脉脩修腎肾腦脑腳脚臘腊臨临臺台與与興兴舉举舊旧舘馆茲兹荊荆莊庄華华萬万葉叶葦苇蒼苍蓆席蓋盖蔔卜蔘参蔣蒋蕭萧薑姜\
    薦荐薩萨藍蓝藝艺蘇苏蘋苹蘭兰處处號号衆众術术衕同衚胡衛卫衞卫裏里補补裡里製制複复襬摆覈核見见規规視视親亲覺觉覽览\
    觀观訂订訃讣計计訊讯討讨記记訪访設设許许訴诉診诊註注証证評评詞词詢询試试詩诗話话該该詳详誌志認认語语誤误說说説说\
    課课調调談谈請请論论諶谌諸诸謊谎講讲謝谢謹谨證证識识譚谭譯译議议讀读變变讓让豐丰負负財财貢贡貨货貫贯責责貳贰買买\
    費费貼贴貿贸賀贺資资賈贾賓宾賜赐賣卖賬账賴赖購购賽赛趕赶趙赵蹤踪車车軍军軒轩載载輛辆輩辈輪轮輯辑轅辕轉转辦办辭辞\
    農农迴回這这連连週周進进遊游運运過过達达遞递遠远遲迟遷迁選选遺遗還还邊边郵邮鄉乡鄒邹鄔邬鄧邓鄭郑鄺邝醜丑醫医釋释\
    鈕钮鈡钟鈴铃銀银銅铜銳锐銷销鋪铺鋭锐錄录錢钱錦锦録录錶表鍋锅鍬锹鍾钟鎭镇鎮镇鏇旋鏈链鏡镜鐘钟鐵铁鑼锣長长門门閆闫\
    閉闭開开閏闰閑闲閒闲間间閔闵閘闸閣阁閤合閱阅閲阅閻阎闆板闕阙關关闞阚陰阴陳陈陸陆陽阳隊队際际隨随險险隻只雖虽雙双\
    雜杂雲云電电霧雾鞏巩鞦秋韆千韋韦韓韩韻韵響响頁页頂顶項项順顺預预領领頭头頻频題题額额顏颜顔颜願愿顧顾風风颱台飯饭\
    養养餘余館馆饅馒饒饶馬马馮冯駐驻駕驾駛驶駱骆驗验驛驿體体髮发鬍胡鬥斗鬱郁魯鲁鮑鲍鮮鲜鳳凤麥麦麪面麫面麯曲麵面麼么\
    麽么黃黄點点黨党鼕冬齊齐齣出龍龙龐庞龔龚";

/// The first letter that may be one.
const FIRST: usize = 0x4e00;

/// How many letters there are from it on.
const LETTERS: usize = 0x5200;

/// How many forms there are; each of them and its simplified one takes three bytes.
const COUNT: usize = FORMS.len() / 6;

struct Table {
    /// A bit for each letter: is it a form? Few are, and every letter of a paper is asked.
    marked: [u64; LETTERS / 64],
    /// The same by the last twelve bits of the letters, which several have in common.
    last: [u64; 64],
    /// The forms, rising, each with its simplified one.
    forms: [(char, char); COUNT],
}

#[expect(clippy::indexing_slicing, reason = "a table filled while compiling")]
static TABLE: Table = {
    let mut table = Table { marked: [0; LETTERS / 64], last: [0; 64], forms: [(' ', ' '); COUNT] };
    let mut number = 0;
    while number < COUNT {
        let form = letter(6 * number);
        let at = form as usize - FIRST;
        table.marked[at / 64] |= 1 << (at % 64);
        table.last[form as usize / 64 % 64] |= 1 << (form as usize % 64);
        table.forms[number] = (form, letter(6 * number + 3));
        number += 1;
    }
    table
};

/// The letter of [`FORMS`] that begins with byte `at`.
#[expect(clippy::indexing_slicing, reason = "asked while compiling alone")]
const fn letter(at: usize) -> char {
    let bytes = FORMS.as_bytes();
    let code = code([bytes[at], bytes[at + 1], bytes[at + 2]]);
    match char::from_u32(code) {
        Some(letter) => letter,
        None => ' ',
    }
}

/// The character of these three `bytes`.
const fn code([first, second, third]: [u8; 3]) -> u32 {
    (first as u32 & 0xf) << 12 | (second as u32 & 0x3f) << 6 | (third as u32 & 0x3f)
}

impl Table {
    /// Is the character of this `code` a form?
    #[inline]
    fn has_code(&self, code: u32) -> bool {
        let at = (code as usize).wrapping_sub(FIRST);
        self.marked.get(at / 64).is_some_and(|bits| bits >> (at % 64) & 1 > 0)
    }

    /// Is a form in `text`? The bytes are asked, since all texts are, and nearly none has any.
    fn is_in(&self, text: &str) -> bool {
        let mut rest = text.as_bytes();
        loop {
            // Runs of Chinese are most of a paper.
            while let Some((bytes @ [0xe0..=0xef, second, third], after)) = rest.split_first_chunk()
            {
                let last = self.last.get(usize::from(second & 0x3f));
                let may_be = last.is_some_and(|bits| bits >> (third & 0x3f) & 1 > 0);
                if may_be && self.has_code(code(*bytes)) {
                    return true;
                }
                rest = after;
            }
            let [_, after @ ..] = rest else { return false };
            rest = after;
        }
    }

    fn simple(&self, letter: char) -> char {
        if !self.has_code(letter as u32) {
            return letter;
        }
        let at = self.forms.binary_search_by_key(&letter, |(form, _)| *form);
        at.ok().and_then(|at| self.forms.get(at)).map_or(letter, |(_, simple)| *simple)
    }
}

/// `letter` as the rules' words are written.
#[inline]
pub(super) fn simple(letter: char) -> char {
    TABLE.simple(letter)
}

/// Has `text` traditional forms?
pub(super) fn are_in(text: &str) -> bool {
    TABLE.is_in(text)
}

/// `text` as the rules' words are written, in as many bytes.
pub(super) fn simplified(text: &str) -> Cow<'_, str> {
    let table = &TABLE;
    if table.is_in(text) {
        Cow::Owned(text.chars().map(|letter| table.simple(letter)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_its_simple_one() {
        let forms = &TABLE.forms;
        assert!(forms.is_sorted_by(|one, two| one.0 < two.0), "in their order, none twice");
        for (form, simple) in forms {
            assert_eq!((TABLE.simple(*form), TABLE.simple(*simple)), (*simple, *simple));
            assert_eq!(form.len_utf8(), simple.len_utf8());
        }
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "本報訊（記者張惠民 通訊員李鳳）渡口復航";
        let simple = simplified(text);
        assert_eq!(simple, "本报讯（记者张惠民 通讯员李凤）渡口复航");
        assert_eq!(simple.find("渡口"), text.find("渡口"));
        assert!(matches!(simplified("本报讯（记者郭远）显著"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_page_in_traditional_letters_is_read_as_one_in_simplified() {
        let page = "第1版：要闻

调查与思考
全县春耕现场会召开
本报讯（全媒体记者郭远 通讯员刘群）全县春耕现场会昨天在青石召开，会议要求把水送到田头，把种子送到手里。

渡口复航
□记者林张 通讯员周溪
云汀河上的渡口昨天复航，首班船在清晨六点开出，船上有二十名乘客，船工说这一天等了两年。（下转2版）

图片报道
云汀茶园昨天开采，首日收青三千斤。图为茶农在采茶。
林向南 摄
";
        let letters = "調查與闻聞县縣现現场場会會开開报報讯訊体體记記远遠员員刘劉议議头頭种種复復张張\
                       云雲船船务務两兩转轉图圖农農园園东東长長进進这這说說为為将將对對给給过過还還";
        let mut pairs = std::collections::BTreeMap::new();
        for (form, simple) in &TABLE.forms {
            pairs.entry(*simple).or_insert(*form);
        }
        let traditional: String = page
            .chars()
            .map(|letter| match pairs.get(&letter) {
                Some(form) if letters.contains(*form) => *form,
                _ => letter,
            })
            .collect();
        assert!(traditional.contains("調查與思考") && traditional.contains("全媒體記者郭遠"));
        let read = |page: &str| {
            let issue = crate::parse::parse(&crate::page::Page::from_text(page, 0, ""));
            serde_json::to_string(&issue).unwrap_or_default()
        };
        assert_eq!(simplified(&read(&traditional)), read(page));
        assert!(read(page).contains("\"column\":\"调查与思考\""));
    }
}
