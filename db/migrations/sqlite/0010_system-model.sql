CREATE TABLE `service_models` (
	`service_id` text PRIMARY KEY NOT NULL,
	`senate_id` text NOT NULL,
	`kind` text NOT NULL,
	`when_full` text NOT NULL,
	`threshold` real,
	`stay_cut` text,
	`confirmed` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `service_models_senate` ON `service_models` (`senate_id`);--> statement-breakpoint
CREATE TABLE `service_numbers` (
	`service_id` text NOT NULL,
	`number` text NOT NULL,
	`senate_id` text NOT NULL,
	`said` text NOT NULL,
	PRIMARY KEY(`service_id`, `number`)
);
--> statement-breakpoint
CREATE INDEX `service_numbers_senate` ON `service_numbers` (`senate_id`);--> statement-breakpoint
CREATE TABLE `service_routes` (
	`from_service_id` text NOT NULL,
	`to_service_id` text NOT NULL,
	`senate_id` text NOT NULL,
	`fraction` text NOT NULL,
	`delay_days` real NOT NULL,
	`when_target_full` text NOT NULL,
	`uplift` text,
	PRIMARY KEY(`from_service_id`, `to_service_id`)
);
--> statement-breakpoint
CREATE INDEX `service_routes_senate` ON `service_routes` (`senate_id`);