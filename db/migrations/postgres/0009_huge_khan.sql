ALTER TABLE "documents" ADD COLUMN "item_id" text;--> statement-breakpoint
CREATE INDEX "documents_item" ON "documents" USING btree ("item_id");