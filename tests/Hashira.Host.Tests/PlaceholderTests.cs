namespace Hashira.Host.Tests;
