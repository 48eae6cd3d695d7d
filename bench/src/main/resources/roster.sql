-- Customers for the roster benchmark: a thousand or as many as asked for, the same each time, with figures and a scoring run.
insert into team (name) select '团队' || i from generate_series(1, 10) i;

insert into app_user (username, display_name, password_hash, role, team_id, must_change_password)
select 'sales' || i, '销售' || i, '-', 'SALES', (select id from team where name = '团队' || (1 + i % 10)), false
from generate_series(1, 50) i;

create temp table surname as
select row_number() over () - 1 as i, split_part(w, ':', 1) as zh, split_part(w, ':', 2) as py
from unnest(string_to_array('王:wang 李:li 张:zhang 刘:liu 陈:chen 杨:yang 黄:huang 赵:zhao 吴:wu 周:zhou 徐:xu 孙:sun 马:ma '
    '朱:zhu 胡:hu 郭:guo 何:he 林:lin 高:gao 罗:luo 郑:zheng 梁:liang 谢:xie 宋:song 唐:tang 许:xu 韩:han 冯:feng 邓:deng 曹:cao '
    '彭:peng 曾:zeng 肖:xiao 田:tian 董:dong 袁:yuan 潘:pan 于:yu 蒋:jiang 蔡:cai 余:yu 杜:du 叶:ye 程:cheng 苏:su 魏:wei 吕:lv '
    '丁:ding 任:ren 沈:shen', ' ')) w;

create temp table given as
select row_number() over () - 1 as i, split_part(w, ':', 1) as zh, split_part(w, ':', 2) as py
from unnest(string_to_array('建:jian 国:guo 伟:wei 芳:fang 娜:na 敏:min 静:jing 丽:li 强:qiang 磊:lei 军:jun 洋:yang 勇:yong '
    '艳:yan 杰:jie 娟:juan 涛:tao 明:ming 超:chao 秀:xiu 霞:xia 平:ping 刚:gang 桂:gui 英:ying 华:hua 玉:yu 兰:lan 红:hong '
    '玲:ling 梅:mei 文:wen 辉:hui 鑫:xin 宇:yu 浩:hao 凯:kai 俊:jun 思:si 雨:yu 欣:xin 晨:chen 子:zi 梓:zi 涵:han 轩:xuan '
    '诗:shi 佳:jia 雪:xue 婷:ting 春:chun 志:zhi 海:hai 峰:feng 东:dong 永:yong 少:shao 立:li 云:yun 飞:fei', ' ')) w;

create temp table place as
select row_number() over () - 1 as i, split_part(w, ':', 1) as zh, split_part(w, ':', 2) as py, split_part(w, ':', 3) as code
from unnest(string_to_array('南京:nanjing:3201 苏州:suzhou:3205 上海:shanghai:3101 北京:beijing:1101 广州:guangzhou:4401 '
    '深圳:shenzhen:4403 杭州:hangzhou:3301 成都:chengdu:5101 武汉:wuhan:4201 西安:xian:6101 长沙:changsha:4301 济南:jinan:3701 '
    '青岛:qingdao:3702 沈阳:shenyang:2101 大连:dalian:2102 合肥:hefei:3401 福州:fuzhou:3501 厦门:xiamen:3502 郑州:zhengzhou:4101 '
    '昆明:kunming:5301', ' ')) w;

create temp table trade as
select row_number() over () - 1 as i, split_part(w, ':', 1) as zh, split_part(w, ':', 2) as py
from unnest(string_to_array('科技:keji 贸易:maoyi 商贸:shangmao 实业:shiye 机械:jixie 电子:dianzi 物流:wuliu 食品:shipin '
    '医药:yiyao 建材:jiancai 服饰:fushi 广告:guanggao', ' ')) w;

-- a number from 0 to n - 1 that looks random and is the same each time
create function pg_temp.pick(i bigint, salt int, n bigint) returns bigint language sql immutable as $$
    select ((hashint8extended(i, salt) & 9223372036854775807) % n)
$$;

create function pg_temp.words(name text) returns text language sql immutable as $$
    select name || coalesce((select string_agg(' ' || substr(name, p, 2), '' order by p)
                             from generate_series(1, length(name)) p), '')
$$;

insert into customer (kind, number, name, name_pinyin, name_initials, search_words, mobile, region, acquired_on,
                      source_channel, owner_id, status, completeness, created_at, custom)
select case when i % 5 = 0 then 'C' else 'I' end,
       'C-' || lpad(i::text, 7, '0'), name, replace(py, ' ', ''),
       (select string_agg(left(s, 1), '' order by o) from unnest(string_to_array(py, ' ')) with ordinality t(s, o)),
       pg_temp.words(name),
       case when pg_temp.pick(i, 7, 20) > 0 then '1' || (30 + pg_temp.pick(i, 8, 70)) || lpad(pg_temp.pick(i, 9, 100000000)::text, 8, '0') end,
       case when pg_temp.pick(i, 10, 25) > 0 then (code || lpad((2 + pg_temp.pick(i, 11, 10))::text, 2, '0')) end,
       date '2015-01-01' + pg_temp.pick(i, 12, 3600)::int,
       (array['VISIT', 'ADVERTISEMENT', 'EVENT', 'REFERRAL', 'WEBSITE', 'OTHER'])[1 + pg_temp.pick(i, 13, 6)],
       case when pg_temp.pick(i, 14, 5) > 0 then (select min(id) from app_user where role = 'SALES') + pg_temp.pick(i, 15, 50) end,
       (array['PROSPECT', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'DORMANT', 'LOST'])[1 + pg_temp.pick(i, 16, 6)],
       (10 + pg_temp.pick(i, 17, 91))::smallint,
       date '2015-01-01' + pg_temp.pick(i, 12, 3600)::int,
       case when pg_temp.pick(i, 25, 4) = 0 then '{}' else jsonb_build_object(
           'xLevel', case when pg_temp.pick(i, 27, 500) = 0 then 'RARE'
               else (array['GOLD', 'SILVER', 'SILVER', 'PLAIN', 'PLAIN', 'PLAIN', 'PLAIN'])[1 + pg_temp.pick(i, 26, 7)] end,
           'xSeats', pg_temp.pick(i, 28, 2000)::text, 'xSince', (date '2010-01-01' + pg_temp.pick(i, 29, 5000)::int)::text) end
from (select n.i, place.code,
             case when n.i % 5 = 0 then place.zh || a.zh || b.zh || trade.zh || '有限公司' else surname.zh || a.zh || case when n.i % 7 = 0 then '' else b.zh end end as name,
             case when n.i % 5 = 0 then place.py || ' ' || a.py || ' ' || b.py || ' ' || trade.py || ' you xian gong si'
                  else surname.py || ' ' || a.py || case when n.i % 7 = 0 then '' else ' ' || b.py end end as py
      from generate_series(1, /* customers */ 1000) n(i)
      join surname on surname.i = pg_temp.pick(n.i, 1, 50)
      join given a on a.i = pg_temp.pick(n.i, 2, 60)
      join given b on b.i = pg_temp.pick(n.i, 3, 60)
      join place on place.i = pg_temp.pick(n.i, 4, 20)
      join trade on trade.i = pg_temp.pick(n.i, 5, 12)) made;

insert into individual_customer (id, gender, birth_date, wedding_anniversary)
select id, case when id % 2 = 0 then 'F' else 'M' end,
       case when pg_temp.pick(id, 39, 3) > 0 then date '1945-01-01' + pg_temp.pick(id, 40, 22000)::int end,
       case when pg_temp.pick(id, 41, 3) = 0 then date '1980-01-01' + pg_temp.pick(id, 42, 15000)::int end
from customer where kind = 'I';

insert into corporate_customer (id, short_name, industry) select id, substr(name, 3, 2), 'MANUFACTURING' from customer where kind = 'C';

insert into custom_field (subject, key, category, label_zh, label_en, type, options)
select subject, key, 'other', zh, en, type, options::jsonb
from unnest(array['INDIVIDUAL', 'CORPORATE']) subject,
     (values ('xLevel', '会员级别', 'Member level', 'OPTION', '[{"key": "GOLD", "zh": "金", "en": "Gold", "synonyms": []}, {"key": "SILVER", "zh": "银", "en": "Silver", "synonyms": []},
                {"key": "PLAIN", "zh": "普通", "en": "Plain", "synonyms": []}, {"key": "RARE", "zh": "稀有", "en": "Rare", "synonyms": []}]'),
             ('xSeats', '座位数', 'Seats', 'INTEGER', '[]'), ('xSince', '入会日期', 'Member since', 'DATE', '[]')) f(key, zh, en, type, options);

insert into tag (name) select '标签' || i from generate_series(1, 20) i;

insert into customer_tag (customer_id, tag_id)
select id, (select min(id) from tag) + pg_temp.pick(id, 30, 20) from customer where pg_temp.pick(id, 31, 3) = 0;

insert into customer_freshness (customer_id, due_on) select id, date '2024-01-01' + pg_temp.pick(id, 32, 1500)::int from customer;

insert into contact_person (customer_id, name, mobile, birth_date)
select id, '联系人', '1' || (30 + pg_temp.pick(id, 18, 70)) || lpad(pg_temp.pick(id, 19, 100000000)::text, 8, '0'),
       case when pg_temp.pick(id, 43, 4) = 0 then date '1955-01-01' + pg_temp.pick(id, 44, 17000)::int end
from customer where kind = 'C';

update customer_figures
set purchases = 1 + pg_temp.pick(customer_id, 20, 40), orders = 1 + pg_temp.pick(customer_id, 20, 40),
    net_amount = (exp(ln(50) + 6 * (pg_temp.pick(customer_id, 21, 100000) / 100000.0)))::numeric(14, 2),
    first_purchase_on = date '2015-01-01' + pg_temp.pick(customer_id, 22, 1800)::int,
    last_purchase_on = date '2020-01-01' + pg_temp.pick(customer_id, 23, 2000)::int,
    last_contact_on = date '2022-01-01' + pg_temp.pick(customer_id, 24, 1400)::int
where customer_id % 10 > 0;

with run as (
    insert into scoring_run (state, as_of, returns, method, rule_version, summary)
    values ('DONE', date '2025-07-01', 'NET', 'QUINTILE', 'bench',
        '{"grades": [{"customers": 1}, {"customers": 1}, {"customers": 1}, {"customers": 1}]}') returning id
)
insert into current_scoring (run_id) select id from run;

create table rfm_score_run_1 partition of rfm_score for values in (1);

insert into rfm_score_run_1 (run_id, customer_id, recency_days, frequency, rank, r, f, m, class, value_grade, monetary, cumulative_share)
select 1, customer_id, date '2025-07-01' - last_purchase_on, purchases, rank, r, f, m,
       case when m > 3 then 0 else 4 end + case when r > 3 and f > 3 then 1 when r > 3 then 2 when f > 3 then 3 else 4 end,
       case when rank * 5 <= n then 'A' when rank * 2 <= n then 'B' when rank * 4 <= n * 3 then 'C' else 'D' end,
       net_amount, sum(net_amount) over (order by rank) / sum(net_amount) over ()
from (select *, 5 - (rank * 5 - 1) / n as m, ntile(5) over (order by last_purchase_on, customer_id) as r,
             ntile(5) over (order by purchases, customer_id) as f
      from (select *, row_number() over (order by net_amount desc, customer_id) as rank, count(*) over () as n
            from customer_figures where purchases > 0) ranked) scored
order by rank;

update scoring_run set summary = jsonb_build_object('grades', (
    select jsonb_agg(jsonb_build_object('customers', (select count(*) from rfm_score_run_1 where value_grade = g)) order by g)
    from unnest(array['A', 'B', 'C', 'D']) g));

-- one customer in five hundred has grades by hand
insert into customer_grade (customer_id, kind, grade, source, reason, author_id, expires_on)
select c.id, k.kind, case k.kind when 'VALUE' then chr(65 + pg_temp.pick(c.id, 37, 4)::int) else 'BB' end, 'HAND', 'bench',
       (select min(id) from app_user), date '2030-01-01'
from customer c, unnest(array['VALUE', 'CREDIT']) k (kind) where pg_temp.pick(c.id, 38, 500) = 0;

create unique index rfm_score_run_1_customer on rfm_score_run_1 (customer_id) include (run_id, value_grade);
create unique index rfm_score_run_1_rank on rfm_score_run_1 (rank);
create index rfm_score_run_1_class on rfm_score_run_1 (class, rank);
create index rfm_score_run_1_grade on rfm_score_run_1 using brin (value_grade);

create table customer_outlook_run_1 partition of customer_outlook for values in (1);

insert into customer_outlook_run_1 (run_id, customer_id, alive, expected_purchases, expected_value, churn_probability, silence, churn_band,
                                    churn_inputs, churn_parts, credit_points, credit_grade, credit_limit, credit_inputs, credit_parts,
                                    relationship_points, relationship_grade, relationship_inputs, relationship_parts, segment)
select 1, customer_id, 0.5, 3, net_amount / 10, 0.3, 1.5, band,
       array_fill(2::real, array[11]), array_fill(0.1::real, array[11]),
       900 - 100 * credit, 1 + credit, 10000, array_fill(0.5::real, array[8]), array_fill(60::real, array[8]),
       90 - 15 * relationship, 1 + relationship, array_fill(0.5::real, array[7]), array_fill(8::real, array[7]), 1 + pg_temp.pick(customer_id, 36, 5)
from (select customer_id, net_amount, pg_temp.pick(customer_id, 34, 8) as credit,
             least(4, (date '2025-11-01' - last_contact_on) / 281) as relationship,
             case when last_purchase_on < date '2021-06-01' then 1 when last_purchase_on < date '2023-01-01' then 2 else 3 end as band
      from customer_figures where purchases > 0) graded;

create unique index customer_outlook_run_1_customer on customer_outlook_run_1 (customer_id)
    include (run_id, churn_band, credit_grade, relationship_grade, expected_value, segment);
create index customer_outlook_run_1_by_churn_band on customer_outlook_run_1 (churn_band, (coalesce(expected_value, -1)) desc, customer_id desc)
    where churn_band is not null;
create index customer_outlook_run_1_by_credit_grade on customer_outlook_run_1 (credit_grade, (coalesce(expected_value, -1)) desc, customer_id desc)
    where credit_grade is not null;
create index customer_outlook_run_1_by_relationship_grade on customer_outlook_run_1 (relationship_grade, (coalesce(expected_value, -1)) desc, customer_id desc)
    where relationship_grade is not null;
