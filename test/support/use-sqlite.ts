// Before each test file of the project `sqlite`: a DATABASE_URL of the surroundings must not reach it.
delete process.env.DATABASE_URL
