CREATE TABLE `usefulness_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`session_id` text NOT NULL,
	`answer` text NOT NULL,
	`why` text NOT NULL
) WITHOUT ROWID;
-- Written by hand: answers lie in the order of their ids, which nobody can make without the server's secret.
--> statement-breakpoint
CREATE INDEX `usefulness_answers_session` ON `usefulness_answers` (`session_id`);--> statement-breakpoint
CREATE TABLE `usefulness_given` (
	`session_id` text NOT NULL,
	`seat_id` text NOT NULL,
	PRIMARY KEY(`session_id`, `seat_id`)
);
