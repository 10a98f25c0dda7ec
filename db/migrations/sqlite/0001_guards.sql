-- What the database itself refuses, whoever asks.
create trigger journal_no_update before update on journal begin select raise(abort, 'the journal is append-only'); end;
--> statement-breakpoint
create trigger journal_no_delete before delete on journal begin select raise(abort, 'the journal is append-only'); end;
--> statement-breakpoint
create trigger document_updates_no_update before update on document_updates begin select raise(abort, 'document updates are append-only'); end;
--> statement-breakpoint
create trigger document_updates_no_delete before delete on document_updates begin select raise(abort, 'document updates are append-only'); end;
--> statement-breakpoint
create virtual table search_index using fts5(title, body, content='search_entries', content_rowid='position', tokenize='porter unicode61');
--> statement-breakpoint
create trigger search_entries_added after insert on search_entries begin
  insert into search_index(rowid, title, body) values (new.position, new.title, new.body);
end;
--> statement-breakpoint
create trigger search_entries_changed after update on search_entries begin
  insert into search_index(search_index, rowid, title, body) values ('delete', old.position, old.title, old.body);
  insert into search_index(rowid, title, body) values (new.position, new.title, new.body);
end;
--> statement-breakpoint
create trigger search_entries_removed after delete on search_entries begin
  insert into search_index(search_index, rowid, title, body) values ('delete', old.position, old.title, old.body);
end;
