ALTER TABLE `decisions` ADD `session_id` text;--> statement-breakpoint
CREATE INDEX `decisions_session` ON `decisions` (`session_id`);--> statement-breakpoint
-- Where each was made stands in its first entry, which nobody has changed since.
UPDATE `decisions` SET `session_id` = (SELECT json_extract(`journal`.`entry`, '$.body.sessionId') FROM `journal` WHERE `journal`.`stream` = 'decision:' || `decisions`.`id` AND `journal`.`version` = 1);--> statement-breakpoint
-- A ratified decision is closed, with where it was made.
drop trigger decisions_closed;
--> statement-breakpoint
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
  new.session_id is not old.session_id or
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
