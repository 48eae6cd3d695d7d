-- Who bought of a category that hardly anybody buys is found from its lines; who bought of one that everybody buys is
-- found on the way down the roster. Equal categories share an entry, so that it is small.
create index line_by_category on transaction_line (product_category);
