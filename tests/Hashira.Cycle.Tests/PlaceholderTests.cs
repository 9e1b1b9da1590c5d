namespace Hashira.Cycle.Tests;
