CREATE TABLE `gate_readings` (
	`gate_id` text NOT NULL,
	`test_id` text NOT NULL,
	`read_on` text NOT NULL,
	`value` real NOT NULL,
	`by_seat_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`gate_id`, `test_id`, `read_on`)
);
--> statement-breakpoint
CREATE TABLE `gates` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`challenge_id` text NOT NULL,
	`decision_id` text,
	`clause_id` text,
	`name` text NOT NULL,
	`step` text NOT NULL,
	`tests` text NOT NULL,
	`withdrawn_reason` text,
	`version` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `gates_challenge` ON `gates` (`challenge_id`);--> statement-breakpoint
CREATE INDEX `gates_decision` ON `gates` (`decision_id`);--> statement-breakpoint
CREATE TABLE `observations` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`impact_id` text NOT NULL,
	`observed_on` text NOT NULL,
	`value` real NOT NULL,
	`unit` text NOT NULL,
	`source` text NOT NULL,
	`by_seat_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `observations_senate` ON `observations` (`senate_id`);--> statement-breakpoint
CREATE INDEX `observations_impact` ON `observations` (`impact_id`);--> statement-breakpoint
CREATE TABLE `scenario_pins` (
	`id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`challenge_id` text NOT NULL,
	`document_id` text NOT NULL,
	`decision_id` text,
	`name` text NOT NULL,
	`seq` integer NOT NULL,
	`content` text NOT NULL,
	`content_digest` text NOT NULL,
	`model` text NOT NULL,
	`model_digest` text NOT NULL,
	`seed` real NOT NULL,
	`engine` text NOT NULL,
	`result_digest` text NOT NULL,
	`statements` text NOT NULL,
	`by_seat_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `scenario_pins_document` ON `scenario_pins` (`document_id`);--> statement-breakpoint
CREATE INDEX `scenario_pins_decision` ON `scenario_pins` (`decision_id`);--> statement-breakpoint
ALTER TABLE `impacts` ADD `scenario` text;