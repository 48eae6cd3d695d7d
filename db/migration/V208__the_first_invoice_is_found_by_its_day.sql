-- The days that customers can be scored as of begin with the first order, invoice or contact.
create index receivable_by_invoice_day on receivable (invoiced_on);
