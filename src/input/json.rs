//! An issue that was exported as JSON, read back.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::error::Fault;
use crate::{
    issue::{Article, Id, Issue, SCHEMA},
    page::visible,
};

/// The issue that `text` is the JSON of; none if it is no JSON.
///
/// # Errors
/// [`Fault`] if it is damaged, or JSON of something else.
pub(super) fn issue(text: &str) -> Result<Option<Issue>, Fault> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if !text.starts_with('{') {
        return Ok(None);
    }
    let read = match serde_json::from_str::<Issue>(text) {
        Ok(issue) => Ok(issue),
        Err(error) => Err((error, serde_json::from_str::<Value>(text))),
    };
    match read {
        Ok(issue) if issue.schema != SCHEMA => Err(Fault::Schema(issue.schema.into())),
        Ok(_) if !text.contains("\"sections\"") => Err(Fault::OtherJson),
        Ok(mut issue) => {
            clean(&mut issue);
            Ok(Some(issue))
        }
        // A text may begin with a brace; an export that was cut or edited has its keys still.
        Err((error, _)) if text.contains("\"sections\"") => Err(Fault::Json(error)),
        Err((_, Ok(_))) => Err(Fault::OtherJson),
        Err((_, Err(_))) => Ok(None),
    }
}

/// `issues` as one: their pages one after the other, every id once.
pub fn together(issues: Vec<Issue>) -> Issue {
    let mut issues = issues.into_iter();
    let mut whole = issues.next().unwrap_or_else(|| Issue {
        schema: SCHEMA,
        nameplate: None,
        sections: vec![],
        unplaced: vec![],
        diagnostics: vec![],
    });
    name_apart(&mut whole, &mut HashSet::new());
    let mut taken: HashSet<Id> = whole.articles().map(|(_, article)| article.id.clone()).collect();
    for mut issue in issues {
        name_apart(&mut issue, &mut taken);
        whole.nameplate = whole.nameplate.or(issue.nameplate);
        whole.sections.append(&mut issue.sections);
        whole.unplaced.append(&mut issue.unplaced);
        whole.diagnostics.append(&mut issue.diagnostics);
    }
    whole
}

/// Gives articles whose id is missing or `taken` another one, and mends what names them.
fn name_apart(issue: &mut Issue, taken: &mut HashSet<Id>) {
    let mut renamed = HashMap::new();
    for section in &mut issue.sections {
        for (number, article) in section.articles.iter_mut().enumerate() {
            let given = std::mem::take(&mut article.id);
            let mut id = given.clone();
            let mut next = number + 1;
            while id.0.is_empty() || taken.contains(&id) {
                id = Id(format!("{}-{next}", section.page));
                next += 1;
            }
            taken.insert(id.clone());
            article.id = id.clone();
            if id != given {
                renamed.entry(given).or_insert(id);
            }
        }
    }
    let rename = |id: &mut Option<Id>| {
        if let Some(new) = id.as_ref().and_then(|id| renamed.get(id)) {
            *id = Some(new.clone());
        }
    };
    let articles = issue.sections.iter_mut().flat_map(|section| &mut section.articles);
    articles.flat_map(|article| &mut article.jumps).for_each(|jump| rename(&mut jump.article));
    issue.diagnostics.iter_mut().for_each(|diagnostic| rename(&mut diagnostic.article));
}

/// Makes what steers a terminal visible in all texts, and takes out places that are not in their text.
fn clean(issue: &mut Issue) {
    if let Some(nameplate) = &mut issue.nameplate {
        let fields = [&mut nameplate.title, &mut nameplate.date, &mut nameplate.number];
        fields.into_iter().flatten().chain(&mut nameplate.lines).for_each(show);
    }
    issue.unplaced.iter_mut().for_each(show);
    for (place, section) in issue.sections.iter_mut().enumerate() {
        if section.page.is_empty() {
            section.page = (place + 1).to_string();
        }
        let name = section.name.iter_mut();
        name.chain([&mut section.page])
            .chain(&mut section.folio)
            .chain(&mut section.unplaced)
            .for_each(show);
        section.articles.iter_mut().for_each(clean_article);
    }
    for diagnostic in &mut issue.diagnostics {
        diagnostic.second.iter_mut().chain([&mut diagnostic.page]).for_each(show);
    }
}

fn clean_article(article: &mut Article) {
    let heads = [
        &mut article.standing_head,
        &mut article.kicker,
        &mut article.headline,
        &mut article.byline,
        &mut article.dateline,
    ];
    heads
        .into_iter()
        .flatten()
        .chain([&mut article.id.0])
        .chain(&mut article.decks)
        .chain(article.body.iter_mut().map(|block| &mut block.text))
        .for_each(show);
    let body = &article.body;
    for jump in &mut article.jumps {
        show(&mut jump.marker);
        show(&mut jump.page);
        jump.article.iter_mut().for_each(|id| show(&mut id.0));
        jump.at = jump.at.filter(|(block, byte)| {
            body.get(*block).is_some_and(|block| block.text.is_char_boundary(*byte))
        });
    }
}

fn show(text: &mut String) {
    if let std::borrow::Cow::Owned(shown) = visible(text) {
        *text = shown;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = r#"{"schema": 1, "new": {}, "sections": [{"page": "1", "articles": [
        {"id": "1-1", "headline": "甲\u001b[2J", "body": [{"kind": "paragraph", "text": "乙"}],
         "jumps": [{"direction": "to", "page": "2", "marker": "（下转2版）", "article": "2-1", "at": [0, 9]}]}]},
        {"page": "2", "articles": [{"id": "2-1", "decks": null}]}]}"#;

    #[test]
    fn an_export_is_read_whatever_keys_it_has() {
        let issue = issue(TWO).unwrap().unwrap();
        let article = &issue.sections[0].articles[0];
        assert_eq!(article.headline.as_deref(), Some("甲␛[2J"));
        assert_eq!(article.jumps[0].at, None);
    }

    #[test]
    fn what_is_null_or_missing_is_nothing() {
        let text = r#"{"schema": null, "nameplate": null, "unplaced": null, "diagnostics": null, "sections": [
            {"page": null, "folio": null, "articles": [{"id": null, "headline": null, "body": null, "doubt": null},
            {"jumps": [{"direction": "see"}], "body": [{"kind": "caption"}]}]}, {}]}"#;
        let issue = together(vec![issue(text).unwrap().unwrap()]);
        let ids: Vec<_> = issue.articles().map(|(_, article)| article.id.0.as_str()).collect();
        assert_eq!(ids, ["1-1", "1-2"]);
        assert_eq!(issue.sections[1].page, "2");
    }

    #[test]
    fn other_json_is_told_from_text() {
        assert!(matches!(issue("{照片} 开讲"), Ok(None)));
        assert!(matches!(issue("第1版"), Ok(None)));
        assert!(matches!(issue("{\"name\": 1}"), Err(Fault::OtherJson)));
        assert!(matches!(issue("{\"schema\": 2, \"sections\": []}"), Err(Fault::Schema(2))));
        assert!(matches!(issue(TWO.get(..200).unwrap()), Err(Fault::Json(_))));
    }

    #[test]
    fn issues_put_together_keep_their_jumps_apart() {
        let one = issue(TWO).unwrap().unwrap();
        let whole = together(vec![one.clone(), one]);
        let ids: Vec<_> = whole.articles().map(|(_, article)| article.id.0.as_str()).collect();
        assert_eq!(ids, ["1-1", "2-1", "1-2", "2-2"]);
        let to: Vec<_> = whole
            .articles()
            .flat_map(|(_, article)| &article.jumps)
            .filter_map(|jump| jump.article.as_ref())
            .collect();
        assert_eq!(to, [&Id("2-1".to_owned()), &Id("2-2".to_owned())]);
    }
}
