CREATE TABLE "calendar_feeds" (
	"seat_id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "calendar_feeds" USING btree ("token_hash");