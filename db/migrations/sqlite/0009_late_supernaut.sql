ALTER TABLE `documents` ADD `item_id` text;--> statement-breakpoint
CREATE INDEX `documents_item` ON `documents` (`item_id`);