using System.Collections.Immutable;
using System.Reflection;

namespace Hashira.Model.Tests;

/// <summary>The words of the model keep one manner: nothing to derive from, and equal by what they say.</summary>
public sealed class ValueTypesTests
{
    private static readonly Type[] Public = [.. typeof(Yen).Assembly.GetExportedTypes()];

    private static readonly PlacedText[] Texts = [Placed("関係省庁"), Placed("各省庁")];

    public static TheoryData<Type> Records => [.. Public.Where(IsRecord).Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(string)) : type)];

    [Fact]
    public void Every_public_type_is_sealed_and_every_struct_is_a_readonly_record() =>
        Assert.All(Public.Where(type => !type.IsEnum && !type.IsInterface), type =>
        {
            Assert.True(type.IsSealed, type.Name);
            Assert.True(!type.IsValueType || (IsRecord(type) && type.GetCustomAttributesData().Any(data => data.AttributeType.Name == "IsReadOnlyAttribute")), type.Name);
        });

    [Fact]
    public void No_public_type_can_be_changed_after_it_was_made() =>
        Assert.All(Public.Where(type => type != typeof(PlacedText.Builder)).SelectMany(type => type.GetProperties()), property =>
            Assert.True(property.SetMethod is null || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"), $"{property.DeclaringType!.Name}.{property.Name}"));

    [Theory]
    [MemberData(nameof(Records))]
    public void Two_records_that_say_the_same_are_equal(Type record)
    {
        var constructor = Constructor(record);
        var one = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, 0))]);
        var other = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, 0))]);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Two_records_that_differ_in_one_thing_are_not_equal(Type record)
    {
        var constructor = Constructor(record);
        var parameters = constructor.GetParameters();
        var one = constructor.Invoke([.. parameters.Select(parameter => Value(parameter.ParameterType, 0))]);
        Assert.All(parameters, changed =>
            Assert.NotEqual(one, constructor.Invoke([.. parameters.Select(parameter => Value(parameter.ParameterType, parameter == changed ? 1 : 0))])));
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null;

    /// <summary>The constructor that takes all a record says; a record that is only ever computed has a private one.</summary>
    private static ConstructorInfo Constructor(Type record) =>
        record.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != record)
            .Where(constructor => record != typeof(SourceLocation) || constructor.GetParameters().Length == 3)
            .MaxBy(constructor => constructor.GetParameters().Length)!;

    /// <summary>The first or second of two values of a type, made anew except where it is a list or a text with places.</summary>
    private static object? Value(Type type, int which)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return which == 0 ? Value(inner, 0) : null;
        if (type == typeof(string))
            return new string(which == 0 ? "甲" : "乙");
        if (type == typeof(PlacedText))
            return Texts[which];
        if (type == typeof(DateOnly))
            return new DateOnly(2022, 6, 1 + which);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2022, 6, 1 + which, 0, 0, 0, TimeSpan.Zero);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(which);
        if (type == typeof(bool))
            return which == 1;
        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(which + 1, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return List(type, which);
        return Constructor(type).Invoke([.. Constructor(type).GetParameters().Select(parameter => Value(parameter.ParameterType, which))]);
    }

    private static readonly Dictionary<(Type, int), object> Lists = [];

    private static object List(Type type, int which)
    {
        if (!Lists.TryGetValue((type, which), out var list))
        {
            var item = type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, 1 + which);
            for (var i = 0; i < items.Length; i++)
                items.SetValue(Value(item, 0), i);
            list = typeof(ImmutableArray).GetMethods().Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(item).Invoke(null, [items])!;
            Lists[(type, which)] = list;
        }

        return list;
    }

    private static PlacedText Placed(string text) => new PlacedText.Builder(PlanColumn.Current).Add(text, 0, 1).Build();
}
