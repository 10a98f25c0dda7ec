-- What the database itself refuses, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$;
--> statement-breakpoint
create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();
--> statement-breakpoint
create trigger journal_no_truncate before truncate on journal execute function refuse_change();
--> statement-breakpoint
create trigger document_updates_append_only before update or delete on document_updates for each row execute function refuse_change();
--> statement-breakpoint
alter table search_entries add column words tsvector generated always as (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')) stored;
--> statement-breakpoint
create index search_entries_words on search_entries using gin (words);
