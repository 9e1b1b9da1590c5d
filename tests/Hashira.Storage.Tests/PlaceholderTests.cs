namespace Hashira.Storage.Tests;
