ALTER TABLE "sessions" ADD COLUMN "close_pressed_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "sessions" SET "close_pressed_at" = "closed_at";