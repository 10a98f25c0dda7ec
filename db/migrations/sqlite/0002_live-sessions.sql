CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`session_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`status` text NOT NULL,
	`via` text,
	`here` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_seat` ON `attendances` (`session_id`,`seat_id`);--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `started_at` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `chair_epoch` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `opened_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `join_code` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `minutes_state` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `minutes_document_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_join_code` ON `sessions` (`join_code`);