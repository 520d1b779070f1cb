//! Clippings (剪报): one Markdown file, which is the user's own.

use std::{fs, io, path::Path};

use super::{Error, file};
use crate::config::Clipping;

/// Adds `clipping` to the Markdown file at `path`; false where it stands there already.
///
/// Where `path` is a link, the file that it leads to is written.
///
/// # Errors
/// [`Error`] where it cannot be read or written; it is then as it was.
pub fn clip(path: &Path, clipping: &Clipping) -> Result<bool, Error> {
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    file::locked(path, || {
        let mut text = clippings(path)?;
        let added = markdown(clipping);
        if text.contains(added.trim_end()) {
            return Ok(false);
        }
        if !text.is_empty() {
            text.truncate(text.trim_end().len());
            text.push_str("\n\n");
        }
        text.push_str(&added);
        file::replace(path, text.as_bytes())
            .map_err(|source| Error::Write { path: path.to_owned(), source })?;
        Ok(true)
    })
}

/// What the file of clippings has; nothing where it is not there.
///
/// # Errors
/// [`Error::Read`] where it is there and cannot be read.
pub fn clippings(path: &Path) -> Result<String, Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(source) => Err(Error::Read { path: path.to_owned(), source }),
    }
}

/// Headline, byline, paragraphs, source line.
fn markdown(clipping: &Clipping) -> String {
    let mut parts = vec![format!("## {}", clipping.head.join(" "))];
    parts.extend(clipping.byline.clone().map(|byline| escaped(&byline)));
    parts.extend(clipping.paragraphs.iter().map(|paragraph| escaped(paragraph)));
    parts.push(format!("—— {}", clipping.source));
    format!("{}\n", parts.join("\n\n"))
}

/// `text` with a backslash before a beginning that Markdown would take for a heading, a list, a quote or a table.
fn escaped(text: &str) -> String {
    let marked = text.starts_with(['#', '>', '-', '+', '*', '|', '`', '=', '~']);
    let digits = text.trim_start_matches(|character: char| character.is_ascii_digit());
    if marked {
        format!("\\{text}")
    } else if digits.len() < text.len() && digits.starts_with(['.', ')']) {
        let number = text.strip_suffix(digits).unwrap_or_default();
        format!("{number}\\{digits}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn clipping(headline: &str) -> Clipping {
        Clipping {
            head: vec!["市政府强调".to_owned(), headline.to_owned()],
            byline: Some("记者李四".to_owned()),
            paragraphs: vec!["云河大桥昨天通车。".to_owned(), "1. 桥长九百米。".to_owned()],
            source: "云汀日报 2026-03-06 第1版".to_owned(),
        }
    }

    const ENTRY: &str = "## 市政府强调 通车\n\n记者李四\n\n云河大桥昨天通车。\n\n1\\. 桥长九百米。\n\n—— 云汀日报 2026-03-06 第1版\n";

    #[test]
    fn clippings_stand_one_after_the_other() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("notes/clippings.md");
        assert_eq!(clippings(&path).unwrap(), "");
        assert!(clip(&path, &clipping("通车")).unwrap());
        assert_eq!(clippings(&path).unwrap(), ENTRY);
        assert!(clip(&path, &clipping("开张")).unwrap());
        assert!(!clip(&path, &clipping("通车")).unwrap(), "it is there already");
        let both = format!("{ENTRY}\n{}", ENTRY.replace("通车\n", "开张\n"));
        assert_eq!(clippings(&path).unwrap(), both);
    }

    #[test]
    fn what_the_user_wrote_stays() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("clippings.md");
        fs::write(&path, "# 我的剪报\n\n\n").unwrap();
        clip(&path, &clipping("通车")).unwrap();
        assert_eq!(clippings(&path).unwrap(), format!("# 我的剪报\n\n{ENTRY}"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = TempDir::new().unwrap();
        let (path, link) = (folder.path().join("real.md"), folder.path().join("link.md"));
        fs::write(&path, "").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        clip(&link, &clipping("通车")).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(clippings(&path).unwrap(), ENTRY);
    }

    #[test]
    fn readers_at_once_lose_no_clipping() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("clippings.md");
        std::thread::scope(|scope| {
            for number in 0..8 {
                let path = &path;
                scope.spawn(move || clip(path, &clipping(&format!("第{number}条"))).unwrap());
            }
        });
        assert_eq!(clippings(&path).unwrap().matches("## ").count(), 8);
    }
}
