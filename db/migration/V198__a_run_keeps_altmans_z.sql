-- Altman's Z" of a firm whose balance is known, infinite for one without liabilities, and the seven figures it was reckoned from:
-- current assets, current liabilities, retained earnings, operating profit, net assets, total assets, liabilities.
alter table customer_outlook add column z_score double precision;
alter table customer_outlook add column balance_inputs double precision[];

-- the view has the columns that the table had when it was made
create or replace view current_outlook as
    select * from customer_outlook where run_id = (select run_id from current_scoring);
