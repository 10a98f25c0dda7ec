CREATE TABLE "service_models" (
	"service_id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"kind" text NOT NULL,
	"when_full" jsonb NOT NULL,
	"threshold" double precision,
	"stay_cut" jsonb,
	"confirmed" jsonb,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_numbers" (
	"service_id" text NOT NULL,
	"number" text NOT NULL,
	"senate_id" text NOT NULL,
	"said" jsonb NOT NULL,
	CONSTRAINT "service_numbers_service_id_number_pk" PRIMARY KEY("service_id","number")
);
--> statement-breakpoint
CREATE TABLE "service_routes" (
	"from_service_id" text NOT NULL,
	"to_service_id" text NOT NULL,
	"senate_id" text NOT NULL,
	"fraction" jsonb NOT NULL,
	"delay_days" double precision NOT NULL,
	"when_target_full" text NOT NULL,
	"uplift" jsonb,
	CONSTRAINT "service_routes_from_service_id_to_service_id_pk" PRIMARY KEY("from_service_id","to_service_id")
);
--> statement-breakpoint
CREATE INDEX "service_models_senate" ON "service_models" USING btree ("senate_id");--> statement-breakpoint
CREATE INDEX "service_numbers_senate" ON "service_numbers" USING btree ("senate_id");--> statement-breakpoint
CREATE INDEX "service_routes_senate" ON "service_routes" USING btree ("senate_id");