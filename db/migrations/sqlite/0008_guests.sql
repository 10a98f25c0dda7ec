CREATE TABLE `guests` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`session_id` text NOT NULL,
	`name` text NOT NULL,
	`about` text NOT NULL,
	`state` text NOT NULL,
	`token_hash` text,
	`word` text,
	`seat_id` text,
	`settled_by` text,
	`settled_at` integer,
	`pass_hash` text,
	`pass_until` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guests_token` ON `guests` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `guests_pass` ON `guests` (`pass_hash`);--> statement-breakpoint
CREATE INDEX `guests_session` ON `guests` (`session_id`);--> statement-breakpoint
CREATE INDEX `guests_seat` ON `guests` (`seat_id`);