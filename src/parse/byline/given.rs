//! Given names of American, British, Irish, Indian and student papers.

/// Given names that are common and no other words; sorted. A name with one of them, alone on its line, may be a byline.
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "Aaron", "Aarti", "Abigail", "Adam", "Aditi", "Aditya", "Adrian", "Aidan", "Aisling", "Ajay",
    "Akash", "Alan", "Alastair", "Albert", "Alex", "Alexander", "Alice", "Alison", "Alun", "Amanda",
    "Amit", "Amitabh", "Amy", "Anand", "Ananya", "Andrea", "Andrew", "Angela", "Angus", "Anil",
    "Anita", "Anjali", "Ann", "Anna", "Anne", "Anthony", "Aoife", "Aparna", "Archana", "Arjun",
    "Arthur", "Arun", "Arvind", "Asha", "Ashley", "Ashok", "Barbara", "Becky", "Ben", "Benjamin",
    "Bernadette", "Bernard", "Beth", "Betty", "Beverly", "Bharat", "Bill", "Bob", "Brandon",
    "Brenda", "Brendan", "Brett", "Brian", "Bridget", "Bronwen", "Bruce", "Callum", "Carl", "Carol",
    "Caroline", "Carys", "Cathal", "Catherine", "Cathy", "Catriona", "Chad", "Charles", "Charlotte",
    "Chetan", "Chris", "Christina", "Christine", "Christopher", "Ciara", "Ciaran", "Ciarán",
    "Claire", "Clara", "Clodagh", "Colin", "Colm", "Colum", "Conor", "Cormac", "Craig", "Curt",
    "Cynthia", "Dafydd", "Damien", "Dan", "Daniel", "Danielle", "Dave", "David", "Deborah",
    "Declan", "Deepa", "Deepak", "Deirdre", "Denise", "Dennis", "Derek", "Dermot", "Devika",
    "Diana", "Diane", "Diarmuid", "Dilys", "Dinesh", "Divya", "Donald", "Donna", "Dorothy", "Doug",
    "Douglas", "Duncan", "Eamon", "Ed", "Edward", "Eileen", "Eimear", "Eleanor", "Elizabeth",
    "Ellen", "Emily", "Emma", "Eoin", "Eric", "Erica", "Erin", "Eugene", "Eva", "Evan", "Ewan",
    "Farhan", "Fergal", "Fergus", "Finbarr", "Fintan", "Fiona", "Fionnuala", "Florence", "Frances",
    "Francis", "Frank", "Fred", "Frederick", "Ganesh", "Gareth", "Gary", "Gavin", "Geeta", "Gemma",
    "Geoffrey", "George", "Gerald", "Gerard", "Gethin", "Gita", "Gopal", "Gordon", "Grace",
    "Graham", "Greg", "Gregory", "Gráinne", "Gwen", "Hamish", "Hannah", "Harish", "Harold",
    "Harriet", "Harry", "Heather", "Helen", "Henry", "Hilary", "Howard", "Hugh", "Huw", "Iain",
    "Ian", "Idris", "Imogen", "Imran", "Indira", "Irene", "Isabel", "Jack", "Jacob", "James",
    "Jamie", "Jane", "Janet", "Janice", "Jasmine", "Jason", "Jayant", "Jean", "Jeff", "Jeffrey",
    "Jennifer", "Jenny", "Jeremy", "Jessica", "Jill", "Jim", "Joan", "Joanna", "Jocelyn", "Joe",
    "John", "Jonathan", "Joseph", "Josh", "Joshua", "Joyce", "Judith", "Judy", "Julia", "Julian",
    "Julie", "Justin", "Jyoti", "Karen", "Kate", "Katherine", "Kathleen", "Katie", "Kavita",
    "Keith", "Kelly", "Ken", "Kenneth", "Kevin", "Kieran", "Kim", "Kiran", "Kirsty", "Krishna",
    "Kristen", "Kristin", "Kurt", "Lachlan", "Lakshmi", "Lata", "Latha", "Laura", "Lauren",
    "Lawrence", "Leo", "Leonard", "Liam", "Linda", "Lisa", "Lorcan", "Lori", "Lorna", "Louis",
    "Louise", "Lucy", "Luke", "Madhav", "Maeve", "Mahesh", "Mairead", "Mairi", "Malachy", "Malcolm",
    "Manish", "Manjula", "Manoj", "Marcia", "Marcus", "Margaret", "Maria", "Marie", "Marion",
    "Mark", "Martha", "Martin", "Mary", "Matt", "Matthew", "Maureen", "Meena", "Meera", "Megan",
    "Melanie", "Melissa", "Michael", "Michelle", "Micheál", "Mike", "Mohan", "Molly", "Monica",
    "Morag", "Muireann", "Mukesh", "Máire", "Nancy", "Nandini", "Natalie", "Nathan", "Nathaniel",
    "Naveen", "Neil", "Nesta", "Niamh", "Nicholas", "Nick", "Nicole", "Nigel", "Nikhil", "Nisha",
    "Nitin", "Noel", "Nora", "Norman", "Nuala", "Oisín", "Oliver", "Olivia", "Orla", "Oscar",
    "Owen", "Padma", "Padraig", "Pam", "Pamela", "Pankaj", "Pat", "Patricia", "Patrick", "Paul",
    "Peggy", "Pete", "Peter", "Philip", "Phyllis", "Polly", "Pooja", "Prakash", "Pramod", "Pranav",
    "Prasad", "Prashant", "Priya", "Pádraig", "Rachel", "Rahul", "Rajesh", "Rajiv", "Rakesh",
    "Ralph", "Ramesh", "Randy", "Rashmi", "Ravi", "Raymond", "Rebecca", "Rebekah", "Rekha", "Renee",
    "Rhian", "Rhys", "Richard", "Rick", "Rita", "Robert", "Robin", "Roger", "Rohan", "Rohit", "Ron",
    "Ronald", "Rory", "Ros", "Rose", "Roy", "Ruairi", "Rupert", "Russell", "Ruth", "Ryan", "Róisín",
    "Rónán", "Sachin", "Sally", "Sam", "Samantha", "Samir", "Samuel", "Sandeep", "Sandra", "Sanjay",
    "Santosh", "Sara", "Sarah", "Scott", "Seamus", "Sean", "Seán", "Shailaja", "Shalini", "Shankar",
    "Sharad", "Sharon", "Sheila", "Shirley", "Shobha", "Shruti", "Sian", "Simon", "Sinead",
    "Sinéad", "Siobhan", "Siobhán", "Smita", "Sneha", "Sophie", "Sorcha", "Srinivas", "Stephanie",
    "Stephen", "Steve", "Steven", "Stewart", "Stuart", "Subhash", "Sudha", "Sudhir", "Sue",
    "Sujata", "Sunil", "Sunita", "Suresh", "Susan", "Swati", "Sylvia", "Séamus", "Tadhg", "Teresa",
    "Terry", "Theresa", "Thomas", "Tim", "Timothy", "Todd", "Tom", "Tomás", "Tony", "Tracy",
    "Tricia", "Uday", "Uma", "Umesh", "Usha", "Valerie", "Vandana", "Vasant", "Vera",
    "Veronica", "Vicki", "Victor", "Victoria", "Vidya", "Vijay", "Vikram", "Vinay", "Vincent",
    "Vinod", "Virginia", "Vivek", "Walter", "Warren", "Wayne", "Wendy", "William", "Yashwant",
    "Zach", "Zoe", "Éamon", "Úna",
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
