-- A roster of those whose mobile ends on certain digits took them for one customer in two hundred, and walked through all others.
create statistics customer_mobile_end on (reverse(mobile)) from customer;
analyze customer;
