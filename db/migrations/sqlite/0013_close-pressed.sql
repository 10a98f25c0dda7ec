ALTER TABLE `sessions` ADD `close_pressed_at` integer;--> statement-breakpoint
UPDATE `sessions` SET `close_pressed_at` = `closed_at`;