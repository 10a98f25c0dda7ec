CREATE TABLE `paper_files` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`session_id` text NOT NULL,
	`item_id` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	`media` text NOT NULL,
	`size` integer NOT NULL,
	`digest` text NOT NULL,
	`issued` integer NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `paper_files_unissued` ON `paper_files` (`issued`,`sent_at`);