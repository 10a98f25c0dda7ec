CREATE TABLE "paper_files" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"session_id" text NOT NULL,
	"item_id" text NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"media" text NOT NULL,
	"size" bigint NOT NULL,
	"digest" text NOT NULL,
	"issued" boolean NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "paper_files_unissued" ON "paper_files" USING btree ("issued","sent_at");