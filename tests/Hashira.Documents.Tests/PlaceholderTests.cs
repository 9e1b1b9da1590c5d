namespace Hashira.Documents.Tests;
