CREATE TABLE "guests" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"session_id" text NOT NULL,
	"name" text NOT NULL,
	"about" text NOT NULL,
	"state" text NOT NULL,
	"token_hash" text,
	"word" text,
	"seat_id" text,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone,
	"pass_hash" text,
	"pass_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "guests_token" ON "guests" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "guests_pass" ON "guests" USING btree ("pass_hash");--> statement-breakpoint
CREATE INDEX "guests_session" ON "guests" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "guests_seat" ON "guests" USING btree ("seat_id");