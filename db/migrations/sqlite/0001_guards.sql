-- What the database itself refuses, whoever asks.
create trigger journal_no_update before update on journal begin select raise(abort, 'the journal is append-only'); end;
--> statement-breakpoint
create trigger journal_no_delete before delete on journal begin select raise(abort, 'the journal is append-only'); end;
--> statement-breakpoint
create trigger document_updates_no_update before update on document_updates begin select raise(abort, 'document updates are append-only'); end;
--> statement-breakpoint
create trigger document_updates_no_delete before delete on document_updates begin select raise(abort, 'document updates are append-only'); end;
--> statement-breakpoint
-- insert or replace would delete without asking the triggers above. "Never replaced" tells the writer that somebody was first.
create trigger journal_no_replace before insert on journal when exists (
  select 1 from journal where (senate_id = new.senate_id and seq = new.seq) or (stream = new.stream and version = new.version) or position = new.position
) begin select raise(abort, 'journal entries are never replaced'); end;
--> statement-breakpoint
create trigger document_updates_no_replace before insert on document_updates when exists (
  select 1 from document_updates where document_id = new.document_id and seq = new.seq
) begin select raise(abort, 'document updates are never replaced'); end;
--> statement-breakpoint
create virtual table search_index using fts5(title, body, content='search_entries', content_rowid='position', tokenize='porter unicode61 remove_diacritics 2');
--> statement-breakpoint
create trigger search_entries_added after insert on search_entries begin
  insert into search_index(rowid, title, body) values (new.position, new.title, new.body);
end;
--> statement-breakpoint
create trigger search_entries_changed after update on search_entries begin
  insert into search_index(search_index, rowid, title, body) values ('delete', old.position, old.title, old.body);
  insert into search_index(rowid, title, body) values (new.position, new.title, new.body);
end;
--> statement-breakpoint
create trigger search_entries_removed after delete on search_entries begin
  insert into search_index(search_index, rowid, title, body) values ('delete', old.position, old.title, old.body);
end;
--> statement-breakpoint
-- A ratified decision is closed: only where it stands moves on. The listed columns are all others.
create trigger decisions_closed before update on decisions when old.state in ('inForce', 'underReview', 'superseded', 'rescinded', 'lapsed', 'implemented') and (
  new.state not in ('inForce', 'underReview', 'superseded', 'rescinded', 'lapsed', 'implemented') or
  new.id is not old.id or
  new.senate_id is not old.senate_id or
  new.ref is not old.ref or
  new.number is not old.number or
  new.title is not old.title or
  new.force is not old.force or
  new.verb is not old.verb or
  new.method is not old.method or
  new.challenge_id is not old.challenge_id or
  new.proposal_id is not old.proposal_id or
  new.owner_seat_id is not old.owner_seat_id or
  new.statement is not old.statement or
  new.record is not old.record or
  new.digest is not old.digest or
  new.effective_from is not old.effective_from or
  new.review_on is not old.review_on or
  new.signed_by_seat_ids is not old.signed_by_seat_ids or
  new.decided_at is not old.decided_at or
  new.drafted_at is not old.drafted_at or
  new.listed_at is not old.listed_at or
  new.publication is not old.publication or
  new.historical is not old.historical
) begin select raise(abort, 'a ratified decision is closed'); end;
--> statement-breakpoint
create trigger decisions_no_delete before delete on decisions begin select raise(abort, 'decisions are never deleted'); end;
--> statement-breakpoint
-- insert or replace would delete without asking the trigger above.
create trigger decisions_no_replace before insert on decisions when exists (
  select 1 from decisions where id = new.id or (senate_id = new.senate_id and ref = new.ref)
) begin select raise(abort, 'decisions are never replaced'); end;
--> statement-breakpoint
create trigger decision_relations_no_update before update on decision_relations begin select raise(abort, 'relations of decisions are append-only'); end;
--> statement-breakpoint
create trigger decision_relations_no_delete before delete on decision_relations begin select raise(abort, 'relations of decisions are append-only'); end;
--> statement-breakpoint
create trigger decision_addressees_no_update before update on decision_addressees begin select raise(abort, 'addressees are replaced, not changed'); end;
--> statement-breakpoint
create trigger decision_addressees_no_delete before delete on decision_addressees when exists (
  select 1 from decisions where id = old.decision_id and state in ('inForce', 'underReview', 'superseded', 'rescinded', 'lapsed', 'implemented')
) begin select raise(abort, 'a ratified decision is closed'); end;
--> statement-breakpoint
create trigger decision_addressees_no_insert before insert on decision_addressees when exists (
  select 1 from decisions where id = new.decision_id and state in ('inForce', 'underReview', 'superseded', 'rescinded', 'lapsed', 'implemented')
) begin select raise(abort, 'a ratified decision is closed'); end;
--> statement-breakpoint
-- Words that were put to the senate stay word for word, and so does where they came from.
create trigger proposals_words_pinned before update on proposals when
  new.id is not old.id or
  new.senate_id is not old.senate_id or
  new.ref is not old.ref or
  new.wording is not old.wording or
  new.wording_digest is not old.wording_digest or
  new.document_id is not old.document_id or
  new.document_seq is not old.document_seq
begin select raise(abort, 'pinned words never change'); end;
--> statement-breakpoint
create trigger proposals_no_delete before delete on proposals begin select raise(abort, 'proposals are never deleted'); end;
--> statement-breakpoint
create trigger proposals_no_replace before insert on proposals when exists (
  select 1 from proposals where id = new.id or (senate_id = new.senate_id and ref = new.ref)
) begin select raise(abort, 'proposals are never replaced'); end;
