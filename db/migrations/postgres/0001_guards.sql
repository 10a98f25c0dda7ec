-- What the database itself refuses, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$;
--> statement-breakpoint
create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();
--> statement-breakpoint
create trigger journal_no_truncate before truncate on journal execute function refuse_change();
--> statement-breakpoint
create trigger document_updates_append_only before update or delete on document_updates for each row execute function refuse_change();
--> statement-breakpoint
create trigger document_updates_no_truncate before truncate on document_updates execute function refuse_change();
--> statement-breakpoint
-- Words as SQLite's index knows them: stemmed, accents left off, no stop words, and no guessing at addresses or paths.
create text search dictionary curia_stem (template = snowball, language = english);
--> statement-breakpoint
create text search configuration curia (copy = english);
--> statement-breakpoint
alter text search configuration curia alter mapping for asciiword, word with curia_stem;
--> statement-breakpoint
create function search_words(words text) returns tsvector language sql immutable
return to_tsvector('curia'::regconfig, regexp_replace(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'), '[!-/:-@\[-`{-~]+', ' ', 'g'));
--> statement-breakpoint
alter table search_entries add column words tsvector generated always as (setweight(search_words(title), 'A') || setweight(search_words(body), 'B')) stored;
--> statement-breakpoint
create index search_entries_words on search_entries using gin (words);
--> statement-breakpoint
-- A ratified decision is closed: only where it stands moves on. The listed columns are all others.
create function refuse_closed_decision() returns trigger language plpgsql as $$ begin
  if old.state in ('inForce', 'underReview', 'superseded', 'rescinded', 'lapsed', 'implemented') and (
    new.state not in ('inForce', 'underReview', 'superseded', 'rescinded', 'lapsed', 'implemented') or
    new.id is distinct from old.id or
    new.senate_id is distinct from old.senate_id or
    new.ref is distinct from old.ref or
    new.number is distinct from old.number or
    new.title is distinct from old.title or
    new.force is distinct from old.force or
    new.verb is distinct from old.verb or
    new.method is distinct from old.method or
    new.challenge_id is distinct from old.challenge_id or
    new.proposal_id is distinct from old.proposal_id or
    new.owner_seat_id is distinct from old.owner_seat_id or
    new.statement is distinct from old.statement or
    new.record is distinct from old.record or
    new.digest is distinct from old.digest or
    new.effective_from is distinct from old.effective_from or
    new.review_on is distinct from old.review_on or
    new.signed_by_seat_ids is distinct from old.signed_by_seat_ids or
    new.decided_at is distinct from old.decided_at or
    new.drafted_at is distinct from old.drafted_at or
    new.listed_at is distinct from old.listed_at or
    new.publication is distinct from old.publication or
    new.historical is distinct from old.historical
  ) then raise exception 'a ratified decision is closed'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger decisions_closed before update on decisions for each row execute function refuse_closed_decision();
--> statement-breakpoint
create trigger decisions_no_delete before delete on decisions for each row execute function refuse_change();
--> statement-breakpoint
create trigger decisions_no_truncate before truncate on decisions execute function refuse_change();
--> statement-breakpoint
create trigger decision_relations_append_only before update or delete on decision_relations for each row execute function refuse_change();
--> statement-breakpoint
create trigger decision_relations_no_truncate before truncate on decision_relations execute function refuse_change();
--> statement-breakpoint
create function refuse_closed_addressees() returns trigger language plpgsql as $$ declare
  decision text := case when tg_op = 'INSERT' then new.decision_id else old.decision_id end;
begin
  if tg_op = 'UPDATE' or exists (
    select 1 from decisions where id = decision and state in ('inForce', 'underReview', 'superseded', 'rescinded', 'lapsed', 'implemented')
  ) then raise exception 'a ratified decision is closed'; end if;
  if tg_op = 'INSERT' then return new; end if;
  return old;
end $$;
--> statement-breakpoint
create trigger decision_addressees_closed before insert or update or delete on decision_addressees for each row execute function refuse_closed_addressees();
--> statement-breakpoint
create trigger decision_addressees_no_truncate before truncate on decision_addressees execute function refuse_change();
--> statement-breakpoint
-- Words that were put to the senate stay word for word, and so does where they came from.
create function refuse_changed_words() returns trigger language plpgsql as $$ begin
  if new.id is distinct from old.id or
    new.senate_id is distinct from old.senate_id or
    new.ref is distinct from old.ref or
    new.wording is distinct from old.wording or
    new.wording_digest is distinct from old.wording_digest or
    new.document_id is distinct from old.document_id or
    new.document_seq is distinct from old.document_seq
  then raise exception 'pinned words never change'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proposals_words_pinned before update on proposals for each row execute function refuse_changed_words();
--> statement-breakpoint
create trigger proposals_no_delete before delete on proposals for each row execute function refuse_change();
--> statement-breakpoint
create trigger proposals_no_truncate before truncate on proposals execute function refuse_change();
