-- What Altman's Z" takes beside total assets, net assets and liabilities.
alter table corporate_customer add column current_assets numeric;
alter table corporate_customer add column current_liabilities numeric;
alter table corporate_customer add column retained_earnings numeric;
alter table corporate_customer add column operating_profit numeric;
