//! JSON files with a schema number: read, changed under a lock, written whole.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Error, SetAside};

/// The number of the form of these files. It rises when a reader of the older form would misread them.
pub(super) const SCHEMA: u32 = 1;

/// What every file begins with.
#[derive(Deserialize, Serialize)]
struct Numbered<T> {
    schema: u32,
    #[serde(flatten)]
    content: T,
}

/// The number alone, of a file of any schema.
#[derive(Deserialize)]
struct Number {
    schema: u32,
}

/// What `path` holds; the default where it is not there. What it is set aside for is added to `aside`.
///
/// # Errors
/// [`Error::Read`] where it is there and cannot be read.
pub(super) fn read<T: DeserializeOwned + Default>(
    path: &Path,
    aside: &mut Vec<SetAside>,
) -> Result<T, Error> {
    match load(path)? {
        Loaded::Content(content) => Ok(content),
        // Only who has the lock may move it: another reader may be writing.
        Loaded::Foreign(_) => locked(path, || reading(path, aside)),
    }
}

/// Changes what `path` holds, or the default where it is not there.
///
/// # Errors
/// [`Error`] where it cannot be read or written; it is then as it was.
pub(super) fn change<T: DeserializeOwned + Serialize + Default>(
    path: &Path,
    aside: &mut Vec<SetAside>,
    change: impl FnOnce(&mut T),
) -> Result<(), Error> {
    locked(path, || {
        let mut content = reading(path, aside)?;
        change(&mut content);
        let numbered = Numbered { schema: SCHEMA, content };
        let written = serde_json::to_vec(&numbered).map_err(io::Error::from);
        written
            .and_then(|bytes| replace(path, &bytes))
            .map_err(|source| Error::Write { path: path.to_owned(), source })
    })
}

/// Writes `bytes` to `path`: to a file beside it first, which then takes its name. Under the lock alone.
///
/// The name of the temporary file is always the same: what a killed reader left is written over.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = beside(path, ".new");
    let mut file = File::create(&temporary)?;
    file.write_all(bytes)?;
    if let Ok(old) = fs::metadata(path) {
        // The user may have made it private.
        let _ = file.set_permissions(old.permissions());
    }
    drop(file);
    fs::rename(&temporary, path)
}

/// Runs `work` while nobody else changes the files of `path`'s folder, which is made if it is not there.
pub(super) fn locked<T>(path: &Path, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let lock = fs::create_dir_all(folder)
        .and_then(|()| {
            File::options().create(true).truncate(false).write(true).open(folder.join(".lock"))
        })
        .map_err(|source| Error::Write { path: path.to_owned(), source })?;
    // Some network file systems have no locks: better unlocked than not kept.
    let _ = lock.lock();
    work()
}

enum Loaded<T> {
    Content(T),
    /// Of this schema, or damaged.
    Foreign(Option<u32>),
}

fn load<T: DeserializeOwned + Default>(path: &Path) -> Result<Loaded<T>, Error> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(Loaded::Content(T::default()));
        }
        Err(source) => return Err(Error::Read { path: path.to_owned(), source }),
    };
    Ok(match serde_json::from_slice(&bytes) {
        Ok(Number { schema: SCHEMA }) => match serde_json::from_slice::<Numbered<T>>(&bytes) {
            Ok(numbered) => Loaded::Content(numbered.content),
            Err(_) => Loaded::Foreign(None),
        },
        Ok(Number { schema }) => Loaded::Foreign(Some(schema)),
        Err(_) => Loaded::Foreign(None),
    })
}

/// What `path` holds; what is foreign is given another name. Under the lock alone.
fn reading<T: DeserializeOwned + Default>(
    path: &Path,
    aside: &mut Vec<SetAside>,
) -> Result<T, Error> {
    let schema = match load(path)? {
        Loaded::Content(content) => return Ok(content),
        Loaded::Foreign(schema) => schema,
    };
    let kind = schema.map_or(".damaged".to_owned(), |schema| format!(".schema-{schema}"));
    let mut names = (1_u32..).map(|number| match number {
        1 => beside(path, &kind),
        number => beside(path, &format!("{kind}.{number}")),
    });
    let to = names.find(|name| !name.exists()).unwrap_or_else(|| beside(path, &kind));
    fs::rename(path, &to).map_err(|source| Error::Write { path: path.to_owned(), source })?;
    aside.push(SetAside { path: path.to_owned(), to });
    Ok(T::default())
}

/// The path with `more` behind its name.
fn beside(path: &Path, more: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(more);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, thread};

    use tempfile::TempDir;

    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize, Serialize)]
    struct Numbers {
        #[serde(default)]
        numbers: BTreeSet<u32>,
    }

    fn add(path: &Path, number: u32) {
        let mut aside = Vec::new();
        change(path, &mut aside, |numbers: &mut Numbers| {
            numbers.numbers.insert(number);
        })
        .unwrap();
    }

    #[test]
    fn writers_at_once_lose_nothing() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("deep/numbers.json");
        thread::scope(|scope| {
            for start in [0, 100, 200, 300] {
                let path = &path;
                scope.spawn(move || (start..start + 25).for_each(|number| add(path, number)));
            }
        });
        let numbers: Numbers = read(&path, &mut Vec::new()).unwrap();
        assert_eq!(numbers.numbers.len(), 100);
    }

    #[test]
    fn a_file_of_another_schema_is_set_aside_and_not_deleted() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("numbers.json");
        for (content, name) in [
            (r#"{"schema":7,"numbers":"many"}"#, "numbers.json.schema-7"),
            (r#"{"schema":7}"#, "numbers.json.schema-7.2"),
            (r#"{"schema":1,"numb"#, "numbers.json.damaged"),
            ("", "numbers.json.damaged.2"),
        ] {
            fs::write(&path, content).unwrap();
            let mut aside = Vec::new();
            let numbers: Numbers = read(&path, &mut aside).unwrap();
            assert_eq!(numbers, Numbers::default());
            let to = folder.path().join(name);
            assert_eq!(fs::read_to_string(&to).unwrap(), content);
            assert_eq!(aside, [SetAside { path: path.clone(), to }]);
            add(&path, 1);
        }
    }

    #[test]
    fn what_a_killed_writer_left_harms_nobody() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("numbers.json");
        add(&path, 1);
        fs::write(beside(&path, ".new"), r#"{"sche"#).unwrap();
        add(&path, 2);
        let numbers: Numbers = read(&path, &mut Vec::new()).unwrap();
        assert_eq!(numbers.numbers, BTreeSet::from([1, 2]));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_an_error_with_its_path() {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let error = change(&file.join("numbers.json"), &mut Vec::new(), |_: &mut Numbers| ());
        assert!(matches!(error, Err(Error::Write { .. })));
    }
}
