CREATE TABLE `auth_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `auth_accounts_user` ON `auth_accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `auth_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_sessions_token` ON `auth_sessions` (`token`);--> statement-breakpoint
CREATE INDEX `auth_sessions_user` ON `auth_sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `auth_users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_users_email` ON `auth_users` (`email`);--> statement-breakpoint
CREATE TABLE `auth_verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `auth_verifications_identifier` ON `auth_verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`ref` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`context` text,
	`intake` text NOT NULL,
	`sponsor_organisation_id` text,
	`lead_seat_id` text,
	`powerful_questions` text NOT NULL,
	`stage` text NOT NULL,
	`stage_reason` text,
	`opened_at` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `challenges_ref` ON `challenges` (`senate_id`,`ref`);--> statement-breakpoint
CREATE INDEX `challenges_number` ON `challenges` (`senate_id`,length("ref"),`ref`);--> statement-breakpoint
CREATE TABLE `options` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`challenge_id` text NOT NULL,
	`name` text NOT NULL,
	`verb` text,
	`description` text NOT NULL,
	`position` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE INDEX `options_challenge` ON `options` (`challenge_id`);--> statement-breakpoint
CREATE TABLE `view_guesses` (
	`view_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`senate_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`view_id`, `seat_id`)
);
--> statement-breakpoint
CREATE TABLE `views` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`challenge_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`author_seat_id` text NOT NULL,
	`circumstances` text NOT NULL,
	`constraints` text NOT NULL,
	`written_at` integer NOT NULL,
	`revealed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `views_organisation` ON `views` (`challenge_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `decision_addressees` (
	`decision_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`decision_id`, `organisation_id`)
);
--> statement-breakpoint
CREATE INDEX `decision_addressees_organisation` ON `decision_addressees` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `decision_relations` (
	`senate_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_decision_id` text NOT NULL,
	`to_decision_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`kind`, `from_decision_id`, `to_decision_id`, `clause_id`)
);
--> statement-breakpoint
CREATE INDEX `decision_relations_to` ON `decision_relations` (`to_decision_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`ref` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`force` text NOT NULL,
	`verb` text,
	`state` text NOT NULL,
	`method` text NOT NULL,
	`challenge_id` text,
	`proposal_id` text,
	`owner_seat_id` text,
	`statement` text NOT NULL,
	`record` text NOT NULL,
	`digest` text,
	`effective_from` text,
	`review_on` text,
	`next_review_on` text,
	`signed_by_seat_ids` text NOT NULL,
	`decided_at` integer,
	`drafted_at` integer NOT NULL,
	`listed_at` integer NOT NULL,
	`publication` text NOT NULL,
	`historical` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_ref` ON `decisions` (`senate_id`,`ref`);--> statement-breakpoint
CREATE INDEX `decisions_number` ON `decisions` (`senate_id`,length("ref"),`ref`);--> statement-breakpoint
CREATE INDEX `decisions_challenge` ON `decisions` (`challenge_id`);--> statement-breakpoint
CREATE INDEX `decisions_log` ON `decisions` (`senate_id`,`listed_at`);--> statement-breakpoint
CREATE INDEX `decisions_proposal` ON `decisions` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `response_drafts` (
	`decision_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`senate_id` text NOT NULL,
	`draft` text NOT NULL,
	`by_seat_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`decision_id`, `organisation_id`)
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`decision_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`senate_id` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`acknowledged_at` integer,
	`responded_at` integer,
	`positions` text NOT NULL,
	`conditions` text,
	`local_decision_ref` text,
	`board_date` text,
	`implementation` text NOT NULL,
	`received_by` text,
	`recorded_by_seat_id` text,
	PRIMARY KEY(`decision_id`, `organisation_id`)
);
--> statement-breakpoint
CREATE INDEX `responses_organisation` ON `responses` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `document_checkpoints` (
	`document_id` text PRIMARY KEY NOT NULL,
	`upto_seq` integer NOT NULL,
	`state` blob NOT NULL,
	`state_vector` blob NOT NULL,
	`owners` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document_updates` (
	`document_id` text NOT NULL,
	`seq` integer NOT NULL,
	`person_id` text NOT NULL,
	`connection_id` text NOT NULL,
	`at` integer NOT NULL,
	`data` blob NOT NULL,
	PRIMARY KEY(`document_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `document_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`name` text NOT NULL,
	`seq` integer NOT NULL,
	`digest` text,
	`by_seat_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `document_versions_document` ON `document_versions` (`document_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`challenge_id` text,
	`session_id` text,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`state_reason` text,
	`state_by` text,
	`state_at` integer,
	`restricted` integer NOT NULL,
	`assigned_seat_ids` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `documents_senate` ON `documents` (`senate_id`);--> statement-breakpoint
CREATE INDEX `documents_challenge` ON `documents` (`challenge_id`);--> statement-breakpoint
CREATE TABLE `impacts` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`ref` text NOT NULL,
	`challenge_id` text NOT NULL,
	`option_id` text,
	`decision_id` text,
	`from_organisation_id` text NOT NULL,
	`from_service_id` text,
	`to_organisation_id` text NOT NULL,
	`to_service_id` text,
	`direction` text NOT NULL,
	`effect` text NOT NULL,
	`magnitude` real NOT NULL,
	`low` real,
	`high` real,
	`unit` text NOT NULL,
	`lag_weeks` real,
	`duration_weeks` real,
	`basis` text NOT NULL,
	`risk_statement` text,
	`risk_domain` text,
	`consequence` integer,
	`likelihood` integer,
	`mitigation` text,
	`mitigation_owner_seat_id` text,
	`residual_consequence` integer,
	`residual_likelihood` integer,
	`cost` text,
	`payer_organisation_id` text,
	`confidence` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`score` integer NOT NULL,
	`asserted_by` text NOT NULL,
	`asserted_at` integer NOT NULL,
	`answer` text,
	`cannot_say_until` text,
	`settlement` text,
	`mitigated` text,
	`closing` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `impacts_ref` ON `impacts` (`senate_id`,`ref`);--> statement-breakpoint
CREATE INDEX `impacts_number` ON `impacts` (`senate_id`,length("ref"),`ref`);--> statement-breakpoint
CREATE INDEX `impacts_challenge` ON `impacts` (`challenge_id`);--> statement-breakpoint
CREATE INDEX `impacts_to` ON `impacts` (`to_organisation_id`);--> statement-breakpoint
CREATE INDEX `impacts_from` ON `impacts` (`from_organisation_id`);--> statement-breakpoint
CREATE INDEX `impacts_decision` ON `impacts` (`decision_id`);--> statement-breakpoint
CREATE TABLE `command_results` (
	`person_id` text NOT NULL,
	`command_id` text NOT NULL,
	`body_hash` text NOT NULL,
	`reply` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `command_id`)
);
--> statement-breakpoint
CREATE TABLE `deployment` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`senate_id` text NOT NULL,
	`seq` integer NOT NULL,
	`stream` text NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`entry` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_senate_seq` ON `journal` (`senate_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `journal_stream_version` ON `journal` (`stream`,`version`);--> statement-breakpoint
CREATE TABLE `journal_heads` (
	`senate_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `private_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`salt` blob,
	`text` text
);
--> statement-breakpoint
CREATE TABLE `interests` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`nil_return` integer NOT NULL,
	`category` text,
	`scope` text NOT NULL,
	`description_text_id` text,
	`related_organisation_ids` text NOT NULL,
	`declared_at` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`publish` integer NOT NULL,
	`management` text,
	`ruled_by` text,
	`ruled_at` integer,
	`rationale_text_id` text
);
--> statement-breakpoint
CREATE INDEX `interests_senate` ON `interests` (`senate_id`);--> statement-breakpoint
CREATE INDEX `interests_seat` ON `interests` (`seat_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer
);
--> statement-breakpoint
CREATE INDEX `invitations_seat` ON `invitations` (`seat_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`colour` text NOT NULL,
	`ods_code` text,
	`type` text NOT NULL,
	`legal_body` integer NOT NULL,
	`parent_id` text,
	`active_from` text,
	`active_to` text,
	`successor_id` text,
	`note` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_code` ON `organisations` (`senate_id`,`code`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`profession` text,
	`administrator` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rulings` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`interest_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`management` text NOT NULL,
	`ruled_by` text NOT NULL,
	`ruled_at` integer NOT NULL,
	`rationale_text_id` text,
	`replaced_at` integer
);
--> statement-breakpoint
CREATE INDEX `rulings_seat` ON `rulings` (`seat_id`);--> statement-breakpoint
CREATE INDEX `rulings_target` ON `rulings` (`target_id`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`person_id` text,
	`role_title` text NOT NULL,
	`organisation_id` text,
	`role` text NOT NULL,
	`capacity` text NOT NULL,
	`votes` integer NOT NULL,
	`answers_for` text NOT NULL,
	`deputy_seat_ids` text NOT NULL,
	`term_from` text NOT NULL,
	`term_to` text,
	`ended_at` integer,
	`epoch` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `seats_senate` ON `seats` (`senate_id`);--> statement-breakpoint
CREATE INDEX `seats_person` ON `seats` (`person_id`);--> statement-breakpoint
CREATE TABLE `senates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`ref_prefix` text NOT NULL,
	`status` text NOT NULL,
	`footprint` text NOT NULL,
	`purpose` text NOT NULL,
	`time_zone` text NOT NULL,
	`uses` text NOT NULL,
	`terms` text NOT NULL,
	`demonstration` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`site_id` text,
	`name` text NOT NULL,
	`category` text NOT NULL,
	`unit` text NOT NULL,
	`capacity` real,
	`current_use` real
);
--> statement-breakpoint
CREATE INDEX `services_organisation` ON `services` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `sites` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`ods_code` text
);
--> statement-breakpoint
CREATE INDEX `sites_organisation` ON `sites` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`ref` text NOT NULL,
	`challenge_id` text,
	`document_id` text,
	`session_id` text,
	`item_id` text,
	`process` text NOT NULL,
	`wording` text NOT NULL,
	`wording_digest` text NOT NULL,
	`document_seq` integer,
	`present_seat_ids` text NOT NULL,
	`state` text NOT NULL,
	`agreed_by` text,
	`agreed_at` integer,
	`historical` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_ref` ON `proposals` (`senate_id`,`ref`);--> statement-breakpoint
CREATE INDEX `proposals_number` ON `proposals` (`senate_id`,length("ref"),`ref`);--> statement-breakpoint
CREATE INDEX `proposals_challenge` ON `proposals` (`challenge_id`);--> statement-breakpoint
CREATE TABLE `search_entries` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`senate_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`challenge_id` text,
	`document_id` text,
	`restricted` integer NOT NULL,
	`assigned_seat_ids` text NOT NULL,
	`draft` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_subject` ON `search_entries` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`ref` text NOT NULL,
	`text` text NOT NULL,
	`owner_seat_id` text NOT NULL,
	`organisation_id` text,
	`due_on` text NOT NULL,
	`decision_id` text,
	`session_id` text,
	`challenge_id` text,
	`state` text NOT NULL,
	`reason` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actions_ref` ON `actions` (`senate_id`,`ref`);--> statement-breakpoint
CREATE INDEX `actions_number` ON `actions` (`senate_id`,length("ref"),`ref`);--> statement-breakpoint
CREATE INDEX `actions_decision` ON `actions` (`decision_id`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`session_id` text NOT NULL,
	`ref` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`purpose` text NOT NULL,
	`presenter_seat_id` text,
	`document_id` text,
	`challenge_id` text,
	`allotted_ms` integer NOT NULL,
	`confidentiality` text NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `agenda_items_session` ON `agenda_items` (`session_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`ref` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`modality` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`place` text NOT NULL,
	`meeting_link` text,
	`chair_seat_id` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_ref` ON `sessions` (`senate_id`,`ref`);--> statement-breakpoint
CREATE INDEX `sessions_number` ON `sessions` (`senate_id`,length("ref"),`ref`);