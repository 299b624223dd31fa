create table disclosures (
  id $text primary key,
  version $int not null,
  head $bytes not null,
  organisation $text not null,
  author $text not null,
  index_number $text not null,
  state $int not null,
  waits_for $int,
  release_at $int,
  changed $int not null,
  search $text not null,
  body $text not null
)$end;
create index disclosures_changed on disclosures (changed, id);
create index disclosures_organisation on disclosures (organisation, changed, id);
create index disclosures_state on disclosures (state, changed, id);
create index disclosures_author on disclosures (author, changed, id);
create index disclosures_release on disclosures (release_at) where release_at is not null;
create index disclosures_index_number on disclosures (index_number);

create table events (
  position $int primary key,
  disclosure $text not null,
  version $int not null,
  at_ticks $int not null,
  actor $text not null,
  event $text not null,
  hash $bytes not null
)$end;
create unique index events_of on events (disclosure, version);

create table editions (
  disclosure $text not null references disclosures (id),
  number $int not null,
  document $text not null,
  body $text not null,
  primary key (disclosure, number)
)$end;

create table deliveries (
  disclosure $text not null references disclosures (id),
  outlet $text not null,
  organisation $text not null,
  status_group $int not null,
  status $int not null,
  cause $text,
  changed $int not null,
  due $int,
  search $text not null,
  body $text not null,
  primary key (disclosure, outlet)
)$end;
create index deliveries_changed on deliveries (changed, disclosure, outlet);
create index deliveries_group on deliveries (status_group, changed, disclosure, outlet);
create index deliveries_organisation on deliveries (organisation, changed, disclosure, outlet);
create index deliveries_organisation_group on deliveries (organisation, status_group, changed, disclosure, outlet);
create index deliveries_outlet on deliveries (outlet, changed, disclosure);
create index deliveries_outlet_group on deliveries (outlet, status_group, changed, disclosure);
create index deliveries_cause on deliveries (cause, outlet, changed, disclosure) where cause is not null;
create index deliveries_due on deliveries (due, disclosure) where due is not null;

create table delivery_counts (
  organisation $text not null,
  outlet $text not null,
  status_group $int not null,
  number $int not null,
  primary key (organisation, outlet, status_group)
)$end;

create table series (
  name $text primary key,
  number $int not null
)$end;

create table facts (
  outlet $text not null,
  fact $text not null,
  value $text not null,
  primary key (outlet, fact)
)$end;

create table organisations (
  id $text primary key,
  body $text not null
)$end;

create table people (
  id $text primary key,
  token_hash $text,
  body $text not null
)$end;
create unique index people_token on people (token_hash) where token_hash is not null;

create table column_tree (
  path $text primary key,
  place $int not null,
  body $text not null
)$end;

create table outlets (
  id $text primary key,
  version $int not null,
  body $text not null
)$end;
