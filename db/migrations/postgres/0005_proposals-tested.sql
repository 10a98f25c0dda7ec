CREATE TABLE "ballots" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"choice" text NOT NULL,
	"sorted" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "words_version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
-- Written by hand: words change only with their version, and counted ballots stay.
create or replace function refuse_changed_words() returns trigger language plpgsql as $$ begin
  if new.id is distinct from old.id or
    new.senate_id is distinct from old.senate_id or
    new.ref is distinct from old.ref or
    new.document_id is distinct from old.document_id and new.words_version = old.words_version or
    new.words_version < old.words_version or
    old.state not in ('draft', 'clarifying') and new.words_version = old.words_version and (
      new.wording is distinct from old.wording or
      new.wording_digest is distinct from old.wording_digest or
      new.document_seq is distinct from old.document_seq
    )
  then raise exception 'pinned words never change'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger ballots_never_change before update on ballots for each row execute function refuse_change();
--> statement-breakpoint
create trigger ballots_sorted_stay before delete on ballots for each row when (old.sorted) execute function refuse_change();
