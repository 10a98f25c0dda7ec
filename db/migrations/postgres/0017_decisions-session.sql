ALTER TABLE "decisions" ADD COLUMN "session_id" text;--> statement-breakpoint
CREATE INDEX "decisions_session" ON "decisions" USING btree ("session_id");--> statement-breakpoint
-- Where each was made stands in its first entry, which nobody has changed since.
UPDATE "decisions" SET "session_id" = (SELECT "journal"."entry"::json #>> '{body,sessionId}' FROM "journal" WHERE "journal"."stream" = 'decision:' || "decisions"."id" AND "journal"."version" = 1);--> statement-breakpoint
-- A ratified decision is closed, with where it was made.
create or replace function refuse_closed_decision() returns trigger language plpgsql as $$ begin
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
    new.session_id is distinct from old.session_id or
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
