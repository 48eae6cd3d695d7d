-- Customers: what every roster shows stands in customer, the rest by kind. Category by category as in the field catalogue.
create extension if not exists pg_trgm;

create sequence customer_number_seq;

create table customer (
    id              bigint generated always as identity primary key,
    kind            char(1)     not null check (kind in ('I', 'C')),
    number          text        not null constraint customer_number_is_unique unique check (number <> '' and length(number) <= 40),
    name            text        not null check (name <> ''),
    name_pinyin     text        not null default '',
    name_initials   text        not null default '',
    -- every ending of the names as a word, so that a trigram index finds two letters inside a Chinese name
    search_words    text        not null default '',
    mobile          text,
    phone           text,
    email           text,
    region          char(6),
    address         text,
    postcode        text,
    acquired_on     date        not null default current_date,
    source_channel  text,
    owner_id        bigint references app_user,
    status          text        not null default 'PROSPECT',
    remarks         text,
    custom          jsonb       not null default '{}',
    completeness    smallint    not null default 0 check (completeness between 0 and 100),
    -- made by an import of transactions from nothing but a number: name still to be found out
    minimal         boolean     not null default false,
    import_id       bigint,
    created_at      timestamptz not null default now(),
    created_by      bigint references app_user,
    updated_at      timestamptz not null default now(),
    updated_by      bigint references app_user,
    version         integer     not null default 0
);

create index customer_by_acquired on customer (acquired_on desc, id desc);
create index customer_by_region on customer (region, id);
create index customer_by_pinyin on customer (name_pinyin text_pattern_ops, id);
create index customer_by_initials on customer (name_initials text_pattern_ops, id);
create index customer_by_mobile_end on customer (reverse(mobile) text_pattern_ops) where mobile is not null;
create index customer_by_phone_end on customer (reverse(phone) text_pattern_ops) where phone is not null;
create index customer_by_number_start on customer (number text_pattern_ops);
create index customer_by_search_words on customer using gin (search_words gin_trgm_ops);
create index customer_by_owner on customer (owner_id, acquired_on desc, id desc);
create index customer_by_status on customer (status, acquired_on desc, id desc);
create index customer_by_channel on customer (source_channel, acquired_on desc, id desc);
create index customer_by_custom on customer using gin (custom jsonb_path_ops);
create index customer_by_import on customer (import_id) where import_id is not null;
create index customer_by_creator on customer (created_by) where created_by is not null;
create index customer_by_updater on customer (updated_by) where updated_by is not null;

create table individual_customer (
    id                    bigint primary key references customer on delete cascade,
    -- basic
    gender                text,
    birth_date            date,
    identity_number       bytea,
    identity_number_hash  bytea,
    wechat                text,
    qq                    text,
    native_place          text,
    -- consumption
    spending_level        text,
    preferred_categories  text,
    preferred_brands      text,
    preferred_channel     text,
    payment_habit         text,
    price_sensitivity     text,
    peak_season           text,
    low_season            text,
    decision_factors      text,
    -- career
    employment_status     text,
    employer              text,
    industry              text,
    department            text,
    position              text,
    annual_income         numeric,
    years_of_work         integer,
    job_attitude          text,
    career_goal           text,
    -- family
    marital_status        text,
    wedding_anniversary   date,
    spouse_name           text,
    spouse_birth_date     date,
    children              text,
    household_size        integer,
    home_ownership        text,
    car                   text,
    pets                  text,
    -- life
    health_notes          text,
    smoking               text,
    drinking              text,
    diet                  text,
    hobbies               text,
    sports                text,
    leisure               text,
    holidays              text,
    media                 text,
    favourite_topics      text,
    taboos                text,
    -- education
    highest_degree        text,
    school                text,
    major                 text,
    graduation_year       integer,
    clubs                 text,
    awards                text,
    -- interpersonal
    referrer_id           bigint references customer,
    influence             text,
    social_circles        text,
    -- other
    personality           text,
    personal_values       text,
    religion              text
);

create unique index individual_by_identity_number on individual_customer (identity_number_hash) where identity_number_hash is not null;
create index individual_by_referrer on individual_customer (referrer_id) where referrer_id is not null;
create index individual_by_birth_date on individual_customer (birth_date) where birth_date is not null;

create table corporate_customer (
    id                        bigint primary key references customer on delete cascade,
    -- basic
    short_name                text,
    credit_code               text,
    organisation_form         text,
    industry                  text,
    founded_on                date,
    registered_capital        numeric,
    fax                       text,
    website                   text,
    -- characteristics
    company_size              text,
    employees                 integer,
    service_area              text,
    management_philosophy     text,
    business_direction        text,
    business_features         text,
    image                     text,
    reputation                text,
    -- business
    main_products             text,
    annual_sales              numeric,
    sales_capability          text,
    market_scope              text,
    market_share              numeric,
    product_cycle             text,
    technical_level           text,
    strengths                 text,
    problems                  text,
    -- dealings
    trading_terms             text,
    payment_days              integer,
    settlement_method         text,
    credit_limit              numeric,
    cooperation_attitude      text,
    view_of_us                text,
    view_of_competitors       text,
    suggestions               text,
    total_assets              numeric,
    net_assets                numeric,
    liabilities               numeric,
    net_profit                numeric,
    asset_turnover            numeric,
    recent_financing          numeric,
    debt_due_in_year          numeric,
    staff_turnover            numeric,
    stock_days                numeric,
    -- principal: legal representative and manager in charge
    legal_rep_name            text,
    legal_rep_gender          text,
    legal_rep_birth_date      date,
    legal_rep_education       text,
    legal_rep_personality     text,
    legal_rep_interests       text,
    legal_rep_family          text,
    legal_rep_ability         text,
    manager_name              text,
    manager_gender            text,
    manager_birth_date        date,
    manager_education         text,
    manager_personality       text,
    manager_interests         text,
    manager_family            text,
    manager_ability           text
);

create unique index corporate_by_credit_code on corporate_customer (credit_code) where credit_code is not null;
create index corporate_by_industry on corporate_customer (industry, id);
create index individual_by_industry on individual_customer (industry, id) where industry is not null;

-- Figures that only grow by new rows, kept by whoever stores those rows; apart from customer, so that an import of
-- transactions rewrites narrow rows and few indexes.
create table customer_figures (
    customer_id        bigint primary key references customer on delete cascade,
    first_purchase_on  date,
    last_purchase_on   date,
    -- orders with an amount above 0
    purchases          integer not null default 0,
    orders             integer not null default 0,
    -- sum of all orders' amounts
    net_amount         numeric not null default 0,
    -- sum of the lines with quantity and price above 0
    gross_amount       numeric not null default 0,
    last_contact_on    date
) with (fillfactor = 80);

create index figures_by_amount on customer_figures (net_amount desc, customer_id desc);
create index figures_by_last_purchase on customer_figures (last_purchase_on desc nulls last, customer_id desc);
create index figures_by_last_contact on customer_figures (last_contact_on desc nulls last, customer_id desc);

create function start_customer_figures() returns trigger language plpgsql as $$
begin
    insert into customer_figures (customer_id) select id from fresh;
    return null;
end
$$;

create trigger customer_has_figures after insert on customer
    referencing new table as fresh for each statement execute function start_customer_figures();

-- Field by field, who changed what from where; kept for as long as the customer.
create table customer_change (
    id           bigint generated always as identity primary key,
    customer_id  bigint      not null references customer on delete cascade,
    at           timestamptz not null default now(),
    user_id      bigint references app_user,
    source       text        not null,
    import_id    bigint,
    field        text        not null,
    before       text,
    after        text
);

create index change_by_customer on customer_change (customer_id, id desc);
create index change_by_user on customer_change (user_id) where user_id is not null;
create index change_by_import on customer_change (import_id) where import_id is not null;

-- The administrator's own fields, in any category of either kind of customer; values stand in customer.custom.
create table custom_field (
    id           bigint generated always as identity primary key,
    subject      text        not null check (subject in ('INDIVIDUAL', 'CORPORATE')),
    key          text        not null check (key ~ '^x[A-Za-z0-9]{1,40}$'),
    category     text        not null,
    label_zh     text        not null check (label_zh <> ''),
    label_en     text        not null check (label_en <> ''),
    type         text        not null,
    options      jsonb       not null default '[]',
    required     boolean     not null default false,
    sensitivity  text        not null default 'PUBLIC',
    filterable   boolean     not null default true,
    position     integer     not null default 0,
    retired      boolean     not null default false,
    created_at   timestamptz not null default now(),
    created_by   bigint references app_user,
    constraint custom_field_key_is_unique unique (subject, key)
);

create index custom_field_by_creator on custom_field (created_by) where created_by is not null;
