CREATE TABLE `ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`choice` text NOT NULL,
	`sorted` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `proposals` ADD `words_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- Written by hand: rows of secret ballots lie in the order of their random ids. Words change only with their version.
drop trigger proposals_words_pinned;
--> statement-breakpoint
create trigger proposals_words_pinned before update on proposals when
  new.id is not old.id or
  new.senate_id is not old.senate_id or
  new.ref is not old.ref or
  new.document_id is not old.document_id and new.words_version = old.words_version or
  new.words_version < old.words_version or
  old.state not in ('draft', 'clarifying') and new.words_version = old.words_version and (
    new.wording is not old.wording or
    new.wording_digest is not old.wording_digest or
    new.document_seq is not old.document_seq
  )
begin select raise(abort, 'pinned words never change'); end;
--> statement-breakpoint
create trigger ballots_never_change before update on ballots begin select raise(abort, 'ballots never change'); end;
--> statement-breakpoint
create trigger ballots_sorted_stay before delete on ballots when old.sorted
begin select raise(abort, 'counted ballots are never deleted'); end;
