namespace Hashira.Support.Tests;
