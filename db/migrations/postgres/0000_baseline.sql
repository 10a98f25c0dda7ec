CREATE TABLE "auth_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"ref" text NOT NULL,
	"title" text NOT NULL,
	"question" text NOT NULL,
	"context" text,
	"intake" text NOT NULL,
	"sponsor_organisation_id" text,
	"lead_seat_id" text,
	"powerful_questions" jsonb NOT NULL,
	"stage" text NOT NULL,
	"stage_reason" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "options" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"challenge_id" text NOT NULL,
	"name" text NOT NULL,
	"verb" text,
	"description" text NOT NULL,
	"position" bigint NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "view_guesses" (
	"view_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"senate_id" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "view_guesses_view_id_seat_id_pk" PRIMARY KEY("view_id","seat_id")
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"challenge_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"author_seat_id" text NOT NULL,
	"circumstances" text NOT NULL,
	"constraints" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"revealed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "decision_addressees" (
	"decision_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	CONSTRAINT "decision_addressees_decision_id_organisation_id_pk" PRIMARY KEY("decision_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "decision_relations" (
	"senate_id" text NOT NULL,
	"kind" text NOT NULL,
	"from_decision_id" text NOT NULL,
	"to_decision_id" text NOT NULL,
	"clause_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decision_relations_kind_from_decision_id_to_decision_id_clause_id_pk" PRIMARY KEY("kind","from_decision_id","to_decision_id","clause_id")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"ref" text NOT NULL,
	"number" bigint NOT NULL,
	"title" text NOT NULL,
	"force" text NOT NULL,
	"verb" text,
	"state" text NOT NULL,
	"method" text NOT NULL,
	"challenge_id" text,
	"proposal_id" text,
	"owner_seat_id" text,
	"statement" text NOT NULL,
	"record" jsonb NOT NULL,
	"digest" text,
	"effective_from" text,
	"review_on" text,
	"next_review_on" text,
	"signed_by_seat_ids" jsonb NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"listed_at" timestamp (3) with time zone NOT NULL,
	"publication" text NOT NULL,
	"historical" boolean NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_drafts" (
	"decision_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"senate_id" text NOT NULL,
	"draft" jsonb NOT NULL,
	"by_seat_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "response_drafts_decision_id_organisation_id_pk" PRIMARY KEY("decision_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"decision_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"senate_id" text NOT NULL,
	"due_on" text NOT NULL,
	"state" text NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"responded_at" timestamp (3) with time zone,
	"positions" jsonb NOT NULL,
	"conditions" text,
	"local_decision_ref" text,
	"board_date" text,
	"implementation" text NOT NULL,
	"received_by" text,
	"recorded_by_seat_id" text,
	CONSTRAINT "responses_decision_id_organisation_id_pk" PRIMARY KEY("decision_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "document_checkpoints" (
	"document_id" text PRIMARY KEY NOT NULL,
	"upto_seq" bigint NOT NULL,
	"state" "bytea" NOT NULL,
	"state_vector" "bytea" NOT NULL,
	"owners" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_updates" (
	"document_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"person_id" text NOT NULL,
	"connection_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "document_updates_document_id_seq_pk" PRIMARY KEY("document_id","seq")
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"name" text NOT NULL,
	"seq" bigint NOT NULL,
	"digest" text,
	"by_seat_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"challenge_id" text,
	"session_id" text,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"state_reason" text,
	"state_by" text,
	"state_at" timestamp (3) with time zone,
	"restricted" boolean NOT NULL,
	"assigned_seat_ids" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "impacts" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"ref" text NOT NULL,
	"challenge_id" text NOT NULL,
	"option_id" text,
	"decision_id" text,
	"from_organisation_id" text NOT NULL,
	"from_service_id" text,
	"to_organisation_id" text NOT NULL,
	"to_service_id" text,
	"direction" text NOT NULL,
	"effect" text NOT NULL,
	"magnitude" double precision NOT NULL,
	"low" double precision,
	"high" double precision,
	"unit" text NOT NULL,
	"lag_weeks" double precision,
	"duration_weeks" double precision,
	"basis" text NOT NULL,
	"risk_statement" text,
	"risk_domain" text,
	"consequence" bigint,
	"likelihood" bigint,
	"mitigation" text,
	"mitigation_owner_seat_id" text,
	"residual_consequence" bigint,
	"residual_likelihood" bigint,
	"cost" jsonb,
	"payer_organisation_id" text,
	"confidence" text NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"score" bigint NOT NULL,
	"asserted_by" text NOT NULL,
	"asserted_at" timestamp (3) with time zone NOT NULL,
	"answer" jsonb,
	"cannot_say_until" text,
	"settlement" jsonb,
	"mitigated" jsonb,
	"closing" jsonb,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "command_results" (
	"person_id" text NOT NULL,
	"command_id" text NOT NULL,
	"body_hash" text NOT NULL,
	"reply" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "command_results_person_id_command_id_pk" PRIMARY KEY("person_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "deployment" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"stream" text NOT NULL,
	"version" bigint NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"entry" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_heads" (
	"senate_id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"salt" "bytea",
	"text" text
);
--> statement-breakpoint
CREATE TABLE "interests" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"nil_return" boolean NOT NULL,
	"category" text,
	"scope" text NOT NULL,
	"description_text_id" text,
	"related_organisation_ids" jsonb NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text,
	"publish" boolean NOT NULL,
	"management" text,
	"ruled_by" text,
	"ruled_at" timestamp (3) with time zone,
	"rationale_text_id" text
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"colour" text NOT NULL,
	"ods_code" text,
	"type" text NOT NULL,
	"legal_body" boolean NOT NULL,
	"parent_id" text,
	"active_from" text,
	"active_to" text,
	"successor_id" text,
	"note" text,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"profession" text,
	"administrator" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"interest_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"management" text NOT NULL,
	"ruled_by" text NOT NULL,
	"ruled_at" timestamp (3) with time zone NOT NULL,
	"rationale_text_id" text,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"person_id" text,
	"role_title" text NOT NULL,
	"organisation_id" text,
	"role" text NOT NULL,
	"capacity" text NOT NULL,
	"votes" boolean NOT NULL,
	"answers_for" jsonb NOT NULL,
	"deputy_seat_ids" jsonb NOT NULL,
	"term_from" text NOT NULL,
	"term_to" text,
	"ended_at" timestamp (3) with time zone,
	"epoch" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "senates" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"ref_prefix" text NOT NULL,
	"status" text NOT NULL,
	"footprint" text NOT NULL,
	"purpose" text NOT NULL,
	"time_zone" text NOT NULL,
	"uses" jsonb NOT NULL,
	"terms" jsonb NOT NULL,
	"demonstration" boolean NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"site_id" text,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"unit" text NOT NULL,
	"capacity" double precision,
	"current_use" double precision
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"ods_code" text
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"ref" text NOT NULL,
	"challenge_id" text,
	"document_id" text,
	"session_id" text,
	"item_id" text,
	"process" text NOT NULL,
	"wording" text NOT NULL,
	"wording_digest" text NOT NULL,
	"document_seq" bigint,
	"present_seat_ids" jsonb NOT NULL,
	"state" text NOT NULL,
	"agreed_by" text,
	"agreed_at" timestamp (3) with time zone,
	"historical" boolean NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"challenge_id" text,
	"document_id" text,
	"restricted" boolean NOT NULL,
	"assigned_seat_ids" jsonb NOT NULL,
	"draft" boolean NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"ref" text NOT NULL,
	"text" text NOT NULL,
	"owner_seat_id" text NOT NULL,
	"organisation_id" text,
	"due_on" text NOT NULL,
	"decision_id" text,
	"session_id" text,
	"challenge_id" text,
	"state" text NOT NULL,
	"reason" text,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"session_id" text NOT NULL,
	"ref" text NOT NULL,
	"position" bigint NOT NULL,
	"title" text NOT NULL,
	"purpose" text NOT NULL,
	"presenter_seat_id" text,
	"document_id" text,
	"challenge_id" text,
	"allotted_ms" bigint NOT NULL,
	"confidentiality" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"senate_id" text NOT NULL,
	"ref" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"modality" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"place" text NOT NULL,
	"meeting_link" text,
	"chair_seat_id" text NOT NULL,
	"state" text NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "auth_accounts_user" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "auth_sessions_token" ON "auth_sessions" USING btree ("token");--> statement-breakpoint
CREATE INDEX "auth_sessions_user" ON "auth_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "auth_users_email" ON "auth_users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "auth_verifications_identifier" ON "auth_verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "challenges_ref" ON "challenges" USING btree ("senate_id","ref");--> statement-breakpoint
CREATE INDEX "challenges_number" ON "challenges" USING btree ("senate_id",length("ref"),"ref");--> statement-breakpoint
CREATE INDEX "options_challenge" ON "options" USING btree ("challenge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "views_organisation" ON "views" USING btree ("challenge_id","organisation_id");--> statement-breakpoint
CREATE INDEX "decision_addressees_organisation" ON "decision_addressees" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "decision_relations_to" ON "decision_relations" USING btree ("to_decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_ref" ON "decisions" USING btree ("senate_id","ref");--> statement-breakpoint
CREATE INDEX "decisions_number" ON "decisions" USING btree ("senate_id",length("ref"),"ref");--> statement-breakpoint
CREATE INDEX "decisions_challenge" ON "decisions" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "decisions_log" ON "decisions" USING btree ("senate_id","listed_at");--> statement-breakpoint
CREATE INDEX "decisions_proposal" ON "decisions" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "responses_organisation" ON "responses" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "document_versions_document" ON "document_versions" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "documents_senate" ON "documents" USING btree ("senate_id");--> statement-breakpoint
CREATE INDEX "documents_challenge" ON "documents" USING btree ("challenge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "impacts_ref" ON "impacts" USING btree ("senate_id","ref");--> statement-breakpoint
CREATE INDEX "impacts_number" ON "impacts" USING btree ("senate_id",length("ref"),"ref");--> statement-breakpoint
CREATE INDEX "impacts_challenge" ON "impacts" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "impacts_to" ON "impacts" USING btree ("to_organisation_id");--> statement-breakpoint
CREATE INDEX "impacts_from" ON "impacts" USING btree ("from_organisation_id");--> statement-breakpoint
CREATE INDEX "impacts_decision" ON "impacts" USING btree ("decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_senate_seq" ON "journal" USING btree ("senate_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_stream_version" ON "journal" USING btree ("stream","version");--> statement-breakpoint
CREATE INDEX "interests_senate" ON "interests" USING btree ("senate_id");--> statement-breakpoint
CREATE INDEX "interests_seat" ON "interests" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "invitations_seat" ON "invitations" USING btree ("seat_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_code" ON "organisations" USING btree ("senate_id","code");--> statement-breakpoint
CREATE INDEX "rulings_seat" ON "rulings" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "rulings_target" ON "rulings" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "seats_senate" ON "seats" USING btree ("senate_id");--> statement-breakpoint
CREATE INDEX "seats_person" ON "seats" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "services_organisation" ON "services" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sites_organisation" ON "sites" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_ref" ON "proposals" USING btree ("senate_id","ref");--> statement-breakpoint
CREATE INDEX "proposals_number" ON "proposals" USING btree ("senate_id",length("ref"),"ref");--> statement-breakpoint
CREATE INDEX "proposals_challenge" ON "proposals" USING btree ("challenge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "search_entries_subject" ON "search_entries" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "actions_ref" ON "actions" USING btree ("senate_id","ref");--> statement-breakpoint
CREATE INDEX "actions_number" ON "actions" USING btree ("senate_id",length("ref"),"ref");--> statement-breakpoint
CREATE INDEX "actions_decision" ON "actions" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "agenda_items_session" ON "agenda_items" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_ref" ON "sessions" USING btree ("senate_id","ref");--> statement-breakpoint
CREATE INDEX "sessions_number" ON "sessions" USING btree ("senate_id",length("ref"),"ref");