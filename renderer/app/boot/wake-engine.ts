/**
 * Imported first: the engine starts its storage process at the first question, and has done so by the time the
 * app has been set up and asks for the view. Creates nothing; whoever really opens the view hears of a failure.
 */
void indexedDB.databases().catch(() => undefined);
