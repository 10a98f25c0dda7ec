CREATE TABLE "usefulness_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"session_id" text NOT NULL,
	"answer" text NOT NULL,
	"why" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usefulness_given" (
	"session_id" text NOT NULL,
	"seat_id" text NOT NULL,
	CONSTRAINT "usefulness_given_session_id_seat_id_pk" PRIMARY KEY("session_id","seat_id")
);
--> statement-breakpoint
CREATE INDEX "usefulness_answers_session" ON "usefulness_answers" USING btree ("session_id");