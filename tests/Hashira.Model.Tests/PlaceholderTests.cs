namespace Hashira.Model.Tests;
