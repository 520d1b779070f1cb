//! Given names of American, British, Indian and student papers.

/// Given names that are common and no other words; sorted. A name with one of them, alone on its line, may be a byline.
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "Aaron", "Aarti", "Abigail", "Adam", "Adrian", "Ajay", "Alan", "Alastair", "Albert", "Alex",
    "Alexander", "Alice", "Alison", "Amanda", "Amit", "Amy", "Andrea", "Andrew", "Angela", "Anil",
    "Anita", "Anjali", "Ann", "Anna", "Anne", "Anthony", "Arthur", "Arun", "Ashley", "Ashok",
    "Barbara", "Becky", "Ben", "Benjamin", "Bernard", "Beth", "Betty", "Beverly", "Bill", "Bob",
    "Brandon", "Brenda", "Brett", "Brian", "Bruce", "Carl", "Carol", "Caroline", "Catherine",
    "Cathy", "Chad", "Charles", "Charlotte", "Chris", "Christina", "Christine", "Christopher",
    "Claire", "Clara", "Colin", "Craig", "Curt", "Cynthia", "Dan", "Daniel", "Danielle", "Dave",
    "David", "Deborah", "Deepak", "Denise", "Dennis", "Derek", "Diana", "Diane", "Donald", "Donna",
    "Dorothy", "Doug", "Douglas", "Duncan", "Ed", "Edward", "Eleanor", "Elizabeth", "Ellen",
    "Emily", "Emma", "Eric", "Erica", "Erin", "Eugene", "Eva", "Evan", "Fiona", "Florence",
    "Frances", "Francis", "Frank", "Fred", "Frederick", "Gareth", "Gary", "Gemma", "Geoffrey",
    "George", "Gerald", "Gopal", "Grace", "Graham", "Greg", "Gregory", "Hannah", "Harold",
    "Harriet", "Harry", "Heather", "Helen", "Henry", "Hilary", "Howard", "Hugh", "Ian", "Imogen",
    "Irene", "Isabel", "Jack", "Jacob", "James", "Jamie", "Jane", "Janet", "Janice", "Jasmine",
    "Jason", "Jean", "Jeff", "Jeffrey", "Jennifer", "Jenny", "Jeremy", "Jessica", "Jill", "Jim",
    "Joan", "Joanna", "Jocelyn", "Joe", "John", "Jonathan", "Joseph", "Josh", "Joshua", "Joyce",
    "Judith", "Judy", "Julia", "Julian", "Julie", "Justin", "Karen", "Kate", "Katherine",
    "Kathleen", "Katie", "Kavita", "Keith", "Kelly", "Ken", "Kenneth", "Kevin", "Kim", "Kristen",
    "Kristin", "Kurt", "Lakshmi", "Laura", "Lauren", "Lawrence", "Leo", "Leonard", "Linda", "Lisa",
    "Lori", "Louis", "Louise", "Lucy", "Luke", "Manish", "Manoj", "Marcia", "Marcus", "Margaret",
    "Maria", "Marie", "Marion", "Mark", "Martha", "Martin", "Mary", "Matt", "Matthew", "Maureen",
    "Meena", "Megan", "Melanie", "Melissa", "Michael", "Michelle", "Mike", "Mohan", "Molly",
    "Monica", "Nancy", "Natalie", "Nathan", "Nathaniel", "Naveen", "Neil", "Nicholas", "Nick",
    "Nicole", "Nigel", "Nisha", "Nora", "Norman", "Oliver", "Olivia", "Oscar", "Pam", "Pamela",
    "Pat", "Patricia", "Patrick", "Paul", "Peggy", "Pete", "Peter", "Philip", "Phyllis", "Polly",
    "Pooja", "Priya", "Rachel", "Rahul", "Rajesh", "Rajiv", "Ralph", "Randy", "Ravi", "Raymond",
    "Rebecca", "Rebekah", "Renee", "Richard", "Rick", "Rita", "Robert", "Robin", "Roger", "Rohan",
    "Ron", "Ronald", "Rory", "Ros", "Rose", "Roy", "Rupert", "Russell", "Ruth", "Ryan", "Sally",
    "Sam", "Samantha", "Samuel", "Sandeep", "Sandra", "Sanjay", "Sara", "Sarah", "Scott", "Sean",
    "Sharon", "Sheila", "Shirley", "Simon", "Sophie", "Stephanie", "Stephen", "Steve", "Steven",
    "Stuart", "Sue", "Sunil", "Sunita", "Suresh", "Susan", "Sylvia", "Teresa", "Terry", "Theresa",
    "Thomas", "Tim", "Timothy", "Todd", "Tom", "Tony", "Tracy", "Tricia", "Valerie", "Vera",
    "Veronica", "Vicki", "Victor", "Victoria", "Vijay", "Vikram", "Vincent", "Vinod", "Virginia",
    "Walter", "Warren", "Wayne", "Wendy", "William", "Zach", "Zoe",
];

/// Is `name` a given name that is common?
pub(in crate::parse) fn is_given(name: &str) -> bool {
    GIVEN.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::GIVEN;
    use crate::parse::byline::byline_line;

    #[test]
    fn a_name_that_begins_with_one_may_be_a_byline() {
        assert!(GIVEN.is_sorted());
        for name in GIVEN {
            assert!(byline_line(&format!("{name} Harker")) >= 0.3, "{name}");
        }
    }
}
