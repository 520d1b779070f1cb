//! The day in a dateline: before its place, as telegrams of agencies had it, or behind it.

/// `place` without the day before it, as telegrams of agencies had it: 路透社十日倫敦電.
pub(super) fn after_date(place: &str) -> &str {
    let rest =
        place.trim_start_matches(|letter: char| "〇一二三四五六七八九十廿卅".contains(letter));
    let day = (place.len() - rest.len()) / 3;
    rest.strip_prefix('日')
        .filter(|rest| (1..=3).contains(&day) && !rest.is_empty())
        .unwrap_or(place)
}

/// `place` without the date at its end, and whether there was one: 北京8月28日, 柏林十一日.
pub(super) fn before_date(place: &str) -> (&str, bool) {
    let figures = |character: char| {
        character.is_ascii_digit() || "〇一二三四五六七八九十廿卅元0".contains(character)
    };
    // 云汀十日下午八时电: telegrams tell the hour.
    let hour = place.strip_suffix('时').map(|rest| rest.trim_end_matches(figures));
    let day = hour.map_or(place, |rest| {
        ["上午", "下午", "正午", "晚", "晨", "夜"]
            .iter()
            .find_map(|part| rest.strip_suffix(part))
            .unwrap_or(rest)
    });
    let Some(rest) = day.strip_suffix(['日', '号']) else { return (place, false) };
    let day = rest.trim_end_matches(figures);
    if day.len() == rest.len() {
        return (place, false);
    }
    let Some(month) = day.strip_suffix('月') else { return (day, true) };
    let before = month.trim_end_matches(figures);
    let before = before.strip_suffix('年').map_or(before, |year| year.trim_end_matches(figures));
    (before, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_stands_before_the_place_or_behind_it() {
        assert_eq!(after_date("十五日君士坦丁堡"), "君士坦丁堡");
        assert_eq!(after_date("日照"), "日照");
        assert_eq!(before_date("云汀8月28日"), ("云汀", true));
        assert_eq!(before_date("云汀"), ("云汀", false));
    }
}
