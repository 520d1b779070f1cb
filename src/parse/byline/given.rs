//! Given names of British, Indian and student papers that are no other words.

/// The names, sorted.
#[rustfmt::skip]
pub(super) const MORE_GIVEN: &[&str] = &[
    "Aarti", "Ajay", "Alastair", "Amit", "Anil", "Anita", "Anjali", "Arun", "Ashok", "Becky",
    "Brett", "Chad", "Curt", "Deepak", "Derek", "Doug", "Duncan", "Fiona", "Gareth", "Gemma",
    "Geoffrey", "Gopal", "Harriet", "Hilary", "Imogen", "Jasmine", "Jenny", "Jocelyn", "Josh",
    "Kavita", "Kristen", "Kristin", "Kurt", "Lakshmi", "Lori", "Manish", "Manoj", "Marcia",
    "Marcus", "Meena", "Melanie", "Mohan", "Molly", "Nathaniel", "Naveen", "Nisha", "Pam", "Pete",
    "Polly", "Pooja", "Priya", "Rahul", "Rajesh", "Rajiv", "Randy", "Ravi", "Rebekah",
    "Renee", "Rick", "Rita", "Rohan", "Ron", "Rory", "Ros", "Rupert", "Sandeep", "Sanjay", "Sue",
    "Sunil", "Sunita", "Suresh", "Todd", "Tricia", "Vicki", "Vijay", "Vikram", "Vinod", "Warren",
    "Zach",
];

#[cfg(test)]
mod tests {
    use super::MORE_GIVEN;
    use crate::parse::byline::byline_line;

    #[test]
    fn a_name_that_begins_with_one_may_be_a_byline() {
        assert!(MORE_GIVEN.is_sorted());
        for name in MORE_GIVEN {
            assert!(byline_line(&format!("{name} Harker")) >= 0.3, "{name}");
        }
    }
}
