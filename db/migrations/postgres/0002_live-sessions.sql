CREATE TABLE "attendances" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"session_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"status" text NOT NULL,
	"via" text,
	"here" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "chair_epoch" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "opened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "join_code" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "minutes_state" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "minutes_document_id" text;--> statement-breakpoint
CREATE UNIQUE INDEX "attendances_seat" ON "attendances" USING btree ("session_id","seat_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_join_code" ON "sessions" USING btree ("join_code");