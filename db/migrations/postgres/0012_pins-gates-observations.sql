CREATE TABLE "gate_readings" (
	"gate_id" text NOT NULL,
	"test_id" text NOT NULL,
	"read_on" text NOT NULL,
	"value" double precision NOT NULL,
	"by_seat_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gate_readings_gate_id_test_id_read_on_pk" PRIMARY KEY("gate_id","test_id","read_on")
);
--> statement-breakpoint
CREATE TABLE "gates" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"challenge_id" text NOT NULL,
	"decision_id" text,
	"clause_id" text,
	"name" text NOT NULL,
	"step" text NOT NULL,
	"tests" jsonb NOT NULL,
	"withdrawn_reason" text,
	"version" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"impact_id" text NOT NULL,
	"observed_on" text NOT NULL,
	"value" double precision NOT NULL,
	"unit" text NOT NULL,
	"source" text NOT NULL,
	"by_seat_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_pins" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"challenge_id" text NOT NULL,
	"document_id" text NOT NULL,
	"decision_id" text,
	"name" text NOT NULL,
	"seq" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"content_digest" text NOT NULL,
	"model" jsonb NOT NULL,
	"model_digest" text NOT NULL,
	"seed" double precision NOT NULL,
	"engine" text NOT NULL,
	"result_digest" text NOT NULL,
	"statements" jsonb NOT NULL,
	"by_seat_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "impacts" ADD COLUMN "scenario" jsonb;--> statement-breakpoint
CREATE INDEX "gates_challenge" ON "gates" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "gates_decision" ON "gates" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "observations_senate" ON "observations" USING btree ("senate_id");--> statement-breakpoint
CREATE INDEX "observations_impact" ON "observations" USING btree ("impact_id");--> statement-breakpoint
CREATE INDEX "scenario_pins_document" ON "scenario_pins" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "scenario_pins_decision" ON "scenario_pins" USING btree ("decision_id");